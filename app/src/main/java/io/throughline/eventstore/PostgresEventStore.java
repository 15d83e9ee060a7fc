package io.throughline.eventstore;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The event store that Axon appends to and reads from. It rings the {@link Doorbell} when the
/// database transaction has committed: several commands may share one, so the end of a unit of work
/// is too early.
public final class PostgresEventStore extends AbstractEventStore {

  private final SafeHeadEventStorageEngine engine;
  private final Doorbell doorbell;

  /// A store on this engine, whose readers this doorbell wakes.
  public PostgresEventStore(SafeHeadEventStorageEngine engine, Doorbell doorbell) {
    super(new Builder() {}.storageEngine(engine));
    this.engine = engine;
    this.doorbell = doorbell;
  }

  @Override
  protected void prepareCommit(List<? extends EventMessage<?>> events) {
    super.prepareCommit(events);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              doorbell.ring();
            }
          });
    } else {
      doorbell.ring();
    }
  }

  /// The stream for loading an aggregate: its events, or for a kind of stream that is kept in
  /// memory one message that carries the aggregate itself. Who wants the events of such a stream
  /// asks from sequence number zero on.
  @Override
  public DomainEventStream readEvents(String streamId) {
    return engine
        .kept(streamId)
        .map(kept -> aggregate(streamId, kept))
        .orElseGet(() -> super.readEvents(streamId));
  }

  private DomainEventStream aggregate(String streamId, Kept<?> kept) {
    var stored =
        kept.isEmpty() ? DomainEventStream.empty() : DomainEventStream.of(kept.asAggregate());
    return DomainEventStream.concat(
        stored, DomainEventStream.of(stagedDomainEventMessages(streamId)));
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new PositionStream(engine, doorbell, SafeHeadEventStorageEngine.position(token));
  }
}
