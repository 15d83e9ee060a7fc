package io.throughline.inbox;

import io.throughline.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Works through pending deliveries in batches, each in one transaction. A batch that fails is
/// taken again one by one, so that one bad delivery never stops the others; one that keeps failing
/// goes to quarantine. Any number of nodes may work at the same time.
@Component
class DeliveryWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

  /// After a lost race each delivery is a savepoint, and PostgreSQL tracks 64 of a transaction
  /// cheaply.
  private static final int BATCH = 50;

  private static final int MAX_ATTEMPTS = 5;
  private static final Duration REST = Duration.ofSeconds(1);

  private final PendingDeliveries pending;
  private final DeliveryBatch batch;
  private final ParkedDeliveries parked;
  private final Outcomes outcomes;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Instant nextLook = Instant.MIN; // only the worker's thread asks

  DeliveryWorker(
      PendingDeliveries pending,
      DeliveryBatch batch,
      ParkedDeliveries parked,
      Outcomes outcomes,
      PlatformTransactionManager transactions,
      Clock clock) {
    super("inbox-worker", REST);
    this.pending = pending;
    this.batch = batch;
    this.parked = parked;
    this.outcomes = outcomes;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  protected boolean turn() {
    lookAfterParked();
    return settle(() -> pending.take(BATCH));
  }

  @Override
  protected void failed(RuntimeException failure) {
    LOG.warn("deliveries failed as a batch, taking them one by one: {}", failure.toString());
    oneByOne();
  }

  /// Once a second, also under load.
  private void lookAfterParked() {
    var now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(REST);
    parked.release();
    parked.giveUp();
  }

  private boolean settle(Supplier<List<StoredDelivery>> taking) {
    try {
      return settle(taking, true);
    } catch (ConcurrencyException | AggregateStreamCreationException lostRace) {
      return settle(taking, false);
    }
  }

  private boolean settle(Supplier<List<StoredDelivery>> taking, boolean together) {
    var settlements =
        transaction.execute(
            _ -> {
              var decided = batch.settle(taking.get(), together);
              if (!decided.isEmpty()) {
                pending.settle(decided, clock.instant());
              }
              return decided;
            });
    outcomes.settled(settlements);
    return !settlements.isEmpty();
  }

  private void oneByOne() {
    try {
      pending.numbers(BATCH).forEach(this::alone);
    } catch (RuntimeException failure) {
      LOG.warn("cannot work on deliveries now, trying again: {}", failure.toString());
    }
  }

  private void alone(long deliveryNo) {
    try {
      settle(() -> pending.takeOne(deliveryNo));
    } catch (RuntimeException failure) {
      LOG.warn("delivery {} failed: {}", deliveryNo, failure.toString());
      pending.failed(deliveryNo, failure.getClass().getSimpleName(), MAX_ATTEMPTS, clock.instant());
    }
  }
}
