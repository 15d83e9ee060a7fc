package io.throughline.eventstore;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
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

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new PositionStream(engine, doorbell, SafeHeadEventStorageEngine.position(token));
  }
}
