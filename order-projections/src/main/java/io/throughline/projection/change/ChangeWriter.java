package io.throughline.projection.change;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Collects the changes of the current batch and writes them when it commits.
public final class ChangeWriter {

  private static final String RESOURCE = ChangeBatch.class.getName();

  /// For the rest of the transaction.
  ///
  /// A commit need not wait for the disk: rows and token are committed together, so a crash takes
  /// both back and the same events come once more; nothing can be lost or doubled.
  ///
  /// Rows are found by their key. Left to itself the server plans these statements when the table
  /// is small and then reads the whole table for each batch, however large it has grown.
  private static final String SETTINGS =
      """
      select set_config('synchronous_commit', 'off', true),
             set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true),
             set_config('enable_mergejoin', 'off', true)
      """;

  /// After a failed flush so many events are written one by one: more than any batch holds.
  private static final int CAREFUL_EVENTS = 2_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate savepoint;
  private final Map<String, AtomicInteger> careful = new ConcurrentHashMap<>();

  /// A writer to the read models in this database; the transaction manager must allow savepoints.
  public ChangeWriter(DataSource dataSource, PlatformTransactionManager transactions) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Where the handler that now runs adds its changes.
  Changes changesOf(String group, Message<?> message) {
    return batch(group, CurrentUnitOfWork.get()).begin(orderOf(message));
  }

  /// Called after each handler that succeeded: its changes join the batch. In careful times they
  /// are written at once, in a savepoint, so that a failure is this event's own. So are those of a
  /// parked event that is retried: alone and in a savepoint of its own as it is, it must not be
  /// taken for handled before its rows are in.
  void handled(String group) {
    var unitOfWork = CurrentUnitOfWork.get();
    var batch = batch(group, unitOfWork);
    batch.accept();
    if (!isBatch(unitOfWork)) {
      write(batch);
    } else if (left(group).getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      savepoint.executeWithoutResult(_ -> write(batch));
    }
  }

  private ChangeBatch batch(String group, UnitOfWork<?> unitOfWork) {
    return unitOfWork.getOrComputeResource(
        RESOURCE,
        _ -> {
          var batch = new ChangeBatch();
          unitOfWork.onPrepareCommit(_ -> flush(group, batch));
          return batch;
        });
  }

  private void flush(String group, ChangeBatch batch) {
    try {
      write(batch);
    } catch (RuntimeException failure) {
      left(group).set(CAREFUL_EVENTS);
      throw failure;
    }
  }

  private void write(ChangeBatch batch) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              try (var settings = connection.prepareStatement(SETTINGS)) {
                settings.execute();
              }
              batch.flush(connection);
              return true;
            });
  }

  private AtomicInteger left(String group) {
    return careful.computeIfAbsent(group, _ -> new AtomicInteger());
  }

  /// A parked event that is retried comes alone.
  private static boolean isBatch(UnitOfWork<?> unitOfWork) {
    return unitOfWork instanceof BatchingUnitOfWork;
  }

  private static String orderOf(Message<?> message) {
    return message instanceof DomainEventMessage<?> event
        ? event.getAggregateIdentifier()
        : ((EventMessage<?>) message).getIdentifier();
  }
}
