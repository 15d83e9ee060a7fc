package io.throughline.projection.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A business day of an account: open, closed, or not what it was when it was closed.
///
/// @param version of the last close; zero when it was never closed
/// @param lateItems how many movements and statements of that day came after the last close
public record DayState(
    String channel,
    String account,
    LocalDate businessDay,
    int version,
    @Nullable Close close,
    @Nullable Reopening reopening,
    long lateItems) {

  /// What it is called.
  public enum State {
    /// Never closed.
    OPEN,
    /// Closed, and nothing came since.
    CLOSED,
    /// Closed once, and open again: somebody said so, or something came late.
    REOPENED
  }

  /// What it is called now. Whether files are missing is for who knows the calendar of files.
  public State state() {
    if (close == null) {
      return State.OPEN;
    }
    return reopening == null && lateItems == 0 ? State.CLOSED : State.REOPENED;
  }

  /// The version that stands, or that the next close would have.
  public int currentVersion() {
    return state() == State.REOPENED ? version + 1 : version;
  }

  /// The last close.
  ///
  /// @param throughPosition everything up to here is in it
  /// @param totals JSON: minor units by ISO code
  public record Close(
      String dayId,
      long throughPosition,
      long position,
      Instant at,
      String by,
      @Nullable String overrideReason,
      String totals,
      String contentHash,
      String journalHash,
      @Nullable String previousHash,
      String closeHash) {}

  /// Somebody opened it again.
  public record Reopening(long position, Instant at, String by, String reason) {}
}
