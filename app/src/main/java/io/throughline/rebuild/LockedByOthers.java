package io.throughline.rebuild;

import java.sql.SQLException;
import java.util.Set;

/// Failures that say that somebody else holds what we want.
final class LockedByOthers {

  /// A lock time-out; a deadlock with a batch that wrote its rows before its token.
  private static final Set<String> STATES = Set.of("55P03", "40P01");

  private LockedByOthers() {}

  static boolean isCauseOf(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
