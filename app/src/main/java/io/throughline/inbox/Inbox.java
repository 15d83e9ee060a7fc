package io.throughline.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores deliveries. Once {@link #accept} returns, the delivery is on disk and will be worked on,
/// whatever happens to this process.
@Component
public class Inbox implements DisposableBean {

  private static final int MAX_WAITING = 1_024;
  private static final int MAX_BATCH = 64;

  /// The sender waits for our answer anyway; most deliveries are orders by then.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DeliveryStore store;
  private final Outcomes outcomes;
  private final DeliveryWorker worker;
  private final TransactionTemplate transaction;
  private final GroupCommit<Delivery, Stored> commits;

  /// @param deliveryNo null when it was there before
  private record Stored(@Nullable Long deliveryNo) {}

  Inbox(
      DeliveryStore store,
      Outcomes outcomes,
      DeliveryWorker worker,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.outcomes = outcomes;
    this.worker = worker;
    this.transaction = new TransactionTemplate(transactions);
    this.commits = new GroupCommit<>("inbox", MAX_WAITING, MAX_BATCH, this::write);
  }

  /// Stores an authentic delivery and waits a moment for what becomes of it.
  ///
  /// @throws Overloaded when too many deliveries wait to be stored; this one is not
  public Receipt accept(Delivery delivery) {
    var deliveryNo = commits.submit(delivery).deliveryNo;
    return deliveryNo == null
        ? Receipt.duplicate()
        : outcomes.await(deliveryNo, PATIENCE).orElseGet(() -> Receipt.pending(deliveryNo));
  }

  /// Stores an authentic delivery and waits for nothing more.
  ///
  /// @throws Overloaded when too many deliveries wait to be stored; this one is not
  public void store(Delivery delivery) {
    var deliveryNo = commits.submit(delivery).deliveryNo;
    if (deliveryNo != null) {
      outcomes.forget(deliveryNo);
    }
  }

  private List<Stored> write(List<Delivery> batch) {
    var stored = new ArrayList<Stored>();
    transaction.executeWithoutResult(
        _ -> {
          for (Long deliveryNo : store.insert(batch)) {
            stored.add(new Stored(deliveryNo));
            if (deliveryNo != null) {
              outcomes.expect(deliveryNo);
            }
          }
        });
    worker.wake();
    return stored;
  }

  @Override
  public void destroy() {
    commits.close();
  }
}
