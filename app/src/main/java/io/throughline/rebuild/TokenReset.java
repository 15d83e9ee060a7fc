package io.throughline.rebuild;

import java.time.Duration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a group's tokens from whoever claims them, empties its read model, clears its dead letters
/// and sets the tokens back to the beginning: all in one transaction, or nothing.
///
/// A node that loses its claim in this way cannot do harm: its batch stores its token in the same
/// transaction as its rows, the token is no longer its own, and so the batch is rolled back.
@Component
class TokenReset {

  private static final int ATTEMPTS = 3;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Duration lockTimeout;

  /// Waits for locks longer than a batch takes.
  @Autowired
  TokenReset(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this(jdbc, transactions, Duration.ofSeconds(5));
  }

  TokenReset(JdbcClient jdbc, PlatformTransactionManager transactions, Duration lockTimeout) {
    this.jdbc = jdbc;
    this.lockTimeout = lockTimeout;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Resets the tokens of a processor that is shut down on this node.
  ///
  /// @throws RebuildRefused when tables or tokens stay locked
  void reset(StreamingEventProcessor processor) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(_ -> takeOverAndReset(processor));
        return;
      } catch (RuntimeException failure) {
        if (!LockedByOthers.isCauseOf(failure)) {
          throw failure;
        }
        if (attempt == ATTEMPTS) {
          throw new RebuildRefused(
              "%s stays locked by somebody else, nothing was changed"
                  .formatted(processor.getName()),
              failure);
        }
      }
    }
  }

  private void takeOverAndReset(StreamingEventProcessor processor) {
    jdbc.sql("select set_config('lock_timeout', :millis, true)")
        .param("millis", Long.toString(lockTimeout.toMillis()))
        .query(String.class)
        .single();
    jdbc.sql(
            """
            update processor_token
               set owner = null
             where processor_name = :group
            """)
        .param("group", processor.getName())
        .update();
    processor.resetTokens();
  }
}
