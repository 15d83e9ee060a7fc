package io.throughline.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// The events of one history in memory, commit by commit and stream by stream. Ids and times are
/// given here and not by Axon, so that the same seed gives the same events to the last byte.
final class Store implements EventStorageEngine {

  private final List<List<DomainEventMessage<?>>> commits = new ArrayList<>();
  private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
  private long number;
  private Instant now = Instant.EPOCH;

  /// Forgets everything: another history begins.
  void reset(Instant start) {
    commits.clear();
    streams.clear();
    number = 0;
    now = start;
  }

  void now(Instant instant) {
    now = instant;
  }

  /// What was committed so far, each commit with its events.
  List<List<DomainEventMessage<?>>> commits() {
    return commits;
  }

  /// A stream's events.
  List<DomainEventMessage<?>> stream(String id) {
    return streams.getOrDefault(id, List.of());
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    var commit = new ArrayList<DomainEventMessage<?>>();
    for (var event : events) {
      commit.add(stored((DomainEventMessage<?>) event));
    }
    commits.add(commit);
  }

  private DomainEventMessage<?> stored(DomainEventMessage<?> event) {
    var stream = streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>());
    if (event.getSequenceNumber() != stream.size()) {
      throw new Violation(
          "SEQUENCE",
          "%s takes place %d of %s, which has %d events"
              .formatted(
                  event.getPayloadType().getSimpleName(),
                  event.getSequenceNumber(),
                  event.getAggregateIdentifier(),
                  stream.size()));
    }
    var stored =
        new GenericDomainEventMessage<Object>(
            event.getType(),
            event.getAggregateIdentifier(),
            event.getSequenceNumber(),
            event.getPayload(),
            event.getMetaData(),
            new UUID(0, ++number).toString(),
            now);
    stream.add(stored);
    return stored;
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
    var stream = stream(aggregateId);
    return DomainEventStream.of(
        stream.stream().skip(firstSequenceNumber), () -> (long) stream.size() - 1);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    var size = stream(aggregateId).size();
    return size == 0 ? Optional.empty() : Optional.of(size - 1L);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("nothing asks for snapshots");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("reactions are handed their events");
  }
}
