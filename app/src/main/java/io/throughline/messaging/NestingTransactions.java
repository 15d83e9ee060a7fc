package io.throughline.messaging;

import io.throughline.eventstore.AppendBatch;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// Axon's transactions as Spring's: one of its own for what comes alone, a savepoint for what comes
/// within another one.
///
/// Axon's own {@code SpringTransactionManager} ends only what it began as a new transaction. A
/// savepoint it neither releases nor rolls back: the statement that failed in it would poison the
/// whole batch.
final class NestingTransactions implements TransactionManager {

  /// A command of an {@link AppendBatch} writes nothing by itself: there is nothing to end or undo.
  private static final Transaction PART_OF_BATCH =
      new Transaction() {
        @Override
        public void commit() {
          // the batch commits
        }

        @Override
        public void rollback() {
          // its events never reached the batch
        }
      };

  private final PlatformTransactionManager transactions;

  NestingTransactions(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public Transaction startTransaction() {
    if (AppendBatch.current().isPresent()) {
      return PART_OF_BATCH;
    }
    var status =
        transactions.getTransaction(
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    return new Started(status);
  }

  private final class Started implements Transaction {

    private final TransactionStatus status;

    Started(TransactionStatus status) {
      this.status = status;
    }

    @Override
    public void commit() {
      if (!status.isCompleted()) {
        transactions.commit(status);
      }
    }

    @Override
    public void rollback() {
      if (!status.isCompleted()) {
        transactions.rollback(status);
      }
    }
  }
}
