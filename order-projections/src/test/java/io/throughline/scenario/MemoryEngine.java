package io.throughline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Events in memory, stream by stream: thousands of tellings share one.
final class MemoryEngine implements EventStorageEngine {

  private final List<DomainEventMessage<?>> history = new ArrayList<>();
  private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

  /// Everything that was stored, in order.
  List<DomainEventMessage<?>> history() {
    return history;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    for (var event : events) {
      var stored = (DomainEventMessage<?>) event;
      history.add(stored);
      streams.computeIfAbsent(stored.getAggregateIdentifier(), _ -> new ArrayList<>()).add(stored);
    }
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
    var stream = streams.getOrDefault(aggregateId, List.of());
    return DomainEventStream.of(
        stream.stream().skip(firstSequenceNumber), () -> (long) stream.size() - 1);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    int size = streams.getOrDefault(aggregateId, List.of()).size();
    return size == 0 ? Optional.empty() : Optional.of(size - 1L);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("nobody makes snapshots");
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("nobody follows: the history is delivered whole");
  }
}
