package io.throughline.eventstore;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The mark of a transaction that has appended events: it sees rows that may still be rolled back.
/// Spring takes it away when the transaction ends, and puts it aside with a suspended one.
final class OwnAppends implements TransactionSynchronization {

  private OwnAppends() {}

  /// Marks the transaction of the calling thread; without one each append is committed at once.
  static void mark() {
    if (TransactionSynchronizationManager.isSynchronizationActive() && !inThisTransaction()) {
      TransactionSynchronizationManager.registerSynchronization(new OwnAppends());
    }
  }

  static boolean inThisTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(OwnAppends.class::isInstance);
  }
}
