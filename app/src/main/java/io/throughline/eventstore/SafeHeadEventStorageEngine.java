package io.throughline.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Axon's storage engine on {@code domain_event}. Tokens are one number, the position of the last
/// event read; there is nothing to remember about gaps, because a reader never passes one.
///
/// Snapshots are refused: an order's stream is short, and what is not needed cannot be wrong.
/// Streams that grow for ever are kept in memory instead ({@link KeptStreams}).
public final class SafeHeadEventStorageEngine extends AbstractEventStorageEngine {

  private static final int BATCH = 500;

  /// Entries of some hundred bytes: about 100 MB.
  private static final long KEPT = 400_000;

  private final EventRows rows;
  private final SafeHead safeHead;
  private final KeptStreams keptStreams;

  /// An engine on the application's data source; events are written by this serializer. Appends
  /// take part in the transaction of the calling thread.
  ///
  /// @param kinds the kinds of streams that are kept in memory
  public SafeHeadEventStorageEngine(
      DataSource dataSource, Serializer serializer, List<KeptKind<?, ?>> kinds) {
    super(
        new Builder() {}.eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .persistenceExceptionResolver(EventRows::isDuplicateKey));
    this.rows = new EventRows(dataSource);
    this.safeHead = new SafeHead(dataSource);
    this.keptStreams = new KeptStreams(kinds, new KeptCache(KEPT), this::stored);
  }

  private List<DomainEventMessage<?>> stored(String streamId, long firstSequence) {
    return messages(rows.ofStream(streamId, firstSequence));
  }

  private List<DomainEventMessage<?>> messages(List<StoredEvent> stored) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            stored.stream(), getEventSerializer(), upcasterChain)
        .asStream()
        .<DomainEventMessage<?>>map(event -> event)
        .toList();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    var numbered = numbered(events);
    AppendBatch.current().ifPresentOrElse(batch -> batch.add(numbered), () -> insert(numbered));
  }

  /// Several events of one command say which of them they are, so that a missing one is missed.
  private static List<? extends EventMessage<?>> numbered(List<? extends EventMessage<?>> events) {
    if (events.size() < 2) {
      return events;
    }
    var numbered = new ArrayList<EventMessage<?>>(events.size());
    for (var event : events) {
      numbered.add(
          event.andMetaData(
              Map.of(
                  "part", Integer.toString(numbered.size() + 1),
                  "parts", Integer.toString(events.size()))));
    }
    return numbered;
  }

  /// Appends at once, in one statement.
  void insert(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    OwnAppends.mark();
    try {
      rows.insert(events, getEventSerializer());
    } catch (RuntimeException failure) {
      handlePersistenceException(failure, events.getFirst());
    }
  }

  /// A batch for commands on these streams; more streams may be asked for, they cost a round trip.
  public AppendBatch batch(Collection<String> streamIds) {
    var stored = rows.ofStreams(keptStreams.toRead(streamIds));
    var kept = stored.keySet().stream().filter(keptStreams::keeps).toList();
    var batch = new AppendBatch(this, stored);
    for (var streamId : kept) {
      var read = messages(stored.getOrDefault(streamId, List.of()));
      keptStreams.goneOn(streamId, read).ifPresent(batch::keep);
      stored.remove(streamId);
    }
    return batch;
  }

  /// The stream folded up to what the calling thread sees; empty when its kind is not kept.
  Optional<Kept<?>> kept(String streamId) {
    return AppendBatch.current()
        .map(batch -> batch.kept(streamId, () -> keptStreams.read(streamId)))
        .orElseGet(() -> keptStreams.read(streamId));
  }

  @Override
  public DomainEventStream readEvents(String streamId, long firstSequence) {
    var stored = super.readEvents(streamId, firstSequence);
    return AppendBatch.current()
        .map(batch -> DomainEventStream.concat(stored, decided(batch, streamId, firstSequence)))
        .orElse(stored);
  }

  private static DomainEventStream decided(AppendBatch batch, String streamId, long firstSequence) {
    return DomainEventStream.of(
        batch.decided(streamId).stream()
            .filter(event -> event.getSequenceNumber() >= firstSequence)
            .toList());
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String streamId, long firstSequence) {
    return AppendBatch.current()
        .flatMap(batch -> batch.stored(streamId))
        .map(events -> events.stream().filter(event -> event.sequence() >= firstSequence))
        .orElseGet(() -> rows.ofStream(streamId, firstSequence).stream());
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    long upTo = safeHead.read().safe();
    return Stream.iterate(
            rows.between(position(token), upTo, BATCH),
            batch -> !batch.isEmpty(),
            batch -> rows.between(batch.getLast().position(), upTo, BATCH))
        .flatMap(List::stream);
  }

  /// The position of the last event that the transaction of the calling thread appended; it must
  /// have appended one.
  public long lastAppended() {
    return rows.lastAppended();
  }

  /// Up to here every event is there to be read.
  public long safeHead() {
    return safeHead.read().safe();
  }

  /// Events after a position and up to another that is known to be safe, in order, at most so many.
  List<TrackedEventMessage<?>> read(long after, long upTo, int limit) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
            rows.between(after, upTo, limit).stream(), getEventSerializer(), upcasterChain)
        .toList();
  }

  /// The position that a token stands for: every event up to it was read; zero for no token.
  static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String streamId) {
    return rows.lastSequence(streamId);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(safeHead.read().safe());
  }

  @Override
  public TrackingToken createTokenAt(Instant time) {
    return new GlobalSequenceTrackingToken(rows.lastPositionBefore(time, safeHead.read().safe()));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
    return Stream.empty();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("streams are short, snapshots are not stored");
  }
}
