package io.throughline.web.idempotency;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;

/// Tells whether a failure means that another transaction came first, so that the same work done
/// anew may succeed.
public final class LostRace {

  private LostRace() {}

  /// Whether a lost race lies behind the failure: a stream that went on, a deadlock, a lock that
  /// was not given in time.
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyException
          || cause instanceof AggregateStreamCreationException
          || cause instanceof ConcurrencyFailureException) {
        return true;
      }
    }
    return false;
  }
}
