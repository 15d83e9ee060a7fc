package io.throughline.messaging;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Decides what a failed event handler means: its event is parked in the dead-letter queue, except
/// when the world was at fault and not the event. Then the failure goes on, the batch is rolled
/// back and tried again: a database that is away for a minute must not park a minute's orders.
final class TransientFailures implements EnqueuePolicy<EventMessage<?>> {

  /// SQL state classes: connection, transaction rollback (deadlock), resources, operator
  /// intervention, lock not available.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "55");

  /// A pool without a free connection says so without an SQL state, and Spring counts it among the
  /// failures that stay.
  private static final Set<Class<? extends Exception>> KINDS =
      Set.of(
          TransientDataAccessException.class,
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          SQLTransientException.class,
          SQLRecoverableException.class,
          SQLNonTransientConnectionException.class,
          ConcurrencyException.class,
          LockAcquisitionFailedException.class);

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    if (isTransient(cause)) {
      throw new IllegalStateException("transient failure, the batch is tried again", cause);
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }

  private static boolean isTransient(Throwable failure) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      var cause = next;
      if (KINDS.stream().anyMatch(kind -> kind.isInstance(cause))
          || (cause instanceof SQLException sql && isTransientState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransientState(@Nullable String state) {
    return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }
}
