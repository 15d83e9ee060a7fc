package io.throughline.eventstore;

import io.throughline.order.event.OrderRejected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// Events to append; what they say does not matter here.
final class Appends {

  private static final Instant AT = Instant.parse("2026-11-20T09:00:05Z");

  private Appends() {}

  /// The event of this number in a stream, recorded now.
  static DomainEventMessage<?> event(String stream, long sequence) {
    return event(stream, sequence, Instant.now());
  }

  /// The event of this number in a stream, recorded by a clock that shows this.
  static DomainEventMessage<?> event(String stream, long sequence, Instant recordedAt) {
    return new GenericDomainEventMessage<>(
        "Order",
        stream,
        sequence,
        new OrderRejected(stream, "TEST", "", AT),
        Map.of(),
        UUID.randomUUID().toString(),
        recordedAt);
  }

  /// So many events of one stream, from this sequence number on.
  static List<DomainEventMessage<?>> events(String stream, int firstSequence, int count) {
    return IntStream.range(firstSequence, firstSequence + count)
        .<DomainEventMessage<?>>mapToObj(sequence -> event(stream, sequence))
        .toList();
  }
}
