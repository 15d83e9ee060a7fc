package io.throughline.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction that stays open, on a thread of its own, until the test decides.
final class HeldTransaction {

  private final CompletableFuture<Boolean> decision = new CompletableFuture<>();
  private final CompletableFuture<Void> worked = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private HeldTransaction() {}

  /// Opens one and does this in it; returns when that is done.
  static HeldTransaction open(TransactionTemplate transaction, Runnable work) {
    var held = begin(transaction, work);
    join(held.worked);
    return held;
  }

  /// Opens one and begins to do this in it, which may have to wait for somebody.
  static HeldTransaction begin(TransactionTemplate transaction, Runnable work) {
    var held = new HeldTransaction();
    Thread.ofVirtual().start(() -> held.run(transaction, work));
    return held;
  }

  private void run(TransactionTemplate transaction, Runnable work) {
    try {
      transaction.executeWithoutResult(
          status -> {
            work.run();
            worked.complete(null);
            if (!decision.join()) {
              status.setRollbackOnly();
            }
          });
      ended.complete(null);
    } catch (RuntimeException | Error failure) {
      worked.completeExceptionally(failure);
      ended.completeExceptionally(failure);
    }
  }

  void commit() {
    decision.complete(true);
    join(ended);
  }

  void rollBack() {
    decision.complete(false);
    join(ended);
  }

  private static void join(CompletableFuture<Void> future) {
    future.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
