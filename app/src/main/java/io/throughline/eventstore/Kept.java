package io.throughline.eventstore;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// A stream up to one of its events, folded. What it was folded from never changes, so it is true
/// for ever: it can be behind, but not wrong.
///
/// @param kind how such streams are folded
/// @param streamId the stream
/// @param sequence the last event's sequence number; -1 before the first
/// @param eventId the last event's id; empty before the first
/// @param state what the events led to
record Kept<S>(KeptKind<S, ?> kind, String streamId, long sequence, String eventId, S state) {

  /// The stream before its first event.
  static <S> Kept<S> nothing(KeptKind<S, ?> kind, String streamId) {
    return new Kept<>(kind, streamId, -1, "", kind.none());
  }

  boolean isEmpty() {
    return sequence < 0;
  }

  Kept<S> after(DomainEventMessage<?> event) {
    return new Kept<>(
        kind,
        streamId,
        event.getSequenceNumber(),
        event.getIdentifier(),
        kind.after(state, event.getPayload()));
  }

  int weight() {
    return kind.weight().applyAsInt(state);
  }

  /// As the message from which Axon takes the aggregate itself, the way it does with snapshots.
  DomainEventMessage<?> asAggregate() {
    return new GenericDomainEventMessage<>(
        kind.streamType(), streamId, sequence, kind.aggregate().apply(streamId, state), Map.of());
  }
}
