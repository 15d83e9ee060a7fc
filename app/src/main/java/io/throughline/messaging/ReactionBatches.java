package io.throughline.messaging;

import io.throughline.eventstore.AppendBatch;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.policy.Reactions;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Gives the commands that reactions send for one batch of events one {@link AppendBatch}, appended
/// when the batch of events commits.
///
/// When another transaction won a race for one of the streams, the batch of events is rolled back
/// and comes again; for a while each command is then appended by itself, in a savepoint, and
/// decides anew alone.
final class ReactionBatches {

  private static final String RESOURCE = AppendBatch.class.getName();

  /// After a lost race so many commands go by themselves: more than any batch holds.
  private static final int CAREFUL_COMMANDS = 200;

  private final SafeHeadEventStorageEngine engine;
  private final AtomicInteger careful = new AtomicInteger();

  ReactionBatches(SafeHeadEventStorageEngine engine) {
    this.engine = engine;
  }

  /// The batch that a command within these units of work belongs to; empty when it goes by itself.
  Optional<AppendBatch> batchOf(Deque<UnitOfWork<?>> outer) {
    return outer.peekLast() instanceof BatchingUnitOfWork<?> events
            && careful.getAndUpdate(left -> Math.max(0, left - 1)) == 0
        ? Optional.of(events.getOrComputeResource(RESOURCE, _ -> begin(events)))
        : Optional.empty();
  }

  private AppendBatch begin(BatchingUnitOfWork<?> events) {
    var streams = events.getMessages().stream().flatMap(ReactionBatches::streamsOf);
    var batch = engine.batch(streams.distinct().toList());
    events.onPrepareCommit(_ -> flush(batch));
    return batch;
  }

  private void flush(AppendBatch batch) {
    try {
      batch.flush();
    } catch (RuntimeException failure) {
      careful.set(CAREFUL_COMMANDS);
      throw failure;
    }
  }

  private static Stream<String> streamsOf(Message<?> message) {
    return message instanceof DomainEventMessage<?> event
        ? Stream.concat(
            Stream.of(event.getAggregateIdentifier()), Reactions.streamsAfter(event.getPayload()))
        : Stream.empty();
  }
}
