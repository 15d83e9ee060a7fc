package io.throughline.projection;

import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/// Where and when an event was recorded, and where its changes go.
///
/// @param position in the global order
/// @param at our clock
public record Recorded(String orderId, long sequence, long position, Instant at, Changes changes) {

  /// Of a message as processors and dead letters deliver it.
  ///
  /// @throws IllegalStateException when it does not tell its position: an interval without one
  ///   could never be found again
  public static Recorded of(DomainEventMessage<?> message, Changes changes) {
    return new Recorded(
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        position(message),
        message.getTimestamp(),
        changes);
  }

  private static long position(DomainEventMessage<?> message) {
    if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
      return tracked.trackingToken().position().orElseThrow();
    }
    throw new IllegalStateException("no position: " + message.getIdentifier());
  }

  /// Adds a row of these values, between the order and its sequence, position and instant.
  public void row(RowStatement statement, @Nullable Object... values) {
    changes.add(
        statement,
        Stream.of(Stream.of(orderId), Arrays.stream(values), Stream.of(sequence, position, at))
            .flatMap(part -> part)
            .toArray());
  }
}
