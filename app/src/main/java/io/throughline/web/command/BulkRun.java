package io.throughline.web.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision about many orders.
///
/// @param body what is the same for every order, JSON
/// @param startedAt null while it is only a preview
/// @param orders how many commands it consists of
/// @param done how many of them are decided, done before included
/// @param already how many of those had been done before
/// @param refused how many were refused
public record BulkRun(
    String runId,
    Instant askedAt,
    String askedBy,
    BulkAction action,
    String body,
    @Nullable Instant startedAt,
    int orders,
    int done,
    int already,
    int refused) {

  /// One command of a run.
  ///
  /// @param holdId the hold to release; null when nothing is released
  public record Item(String orderId, @Nullable String holdId) {}

  /// What became, or would become, of one command.
  ///
  /// @param outcome {@code done}, {@code already-done}, {@code awaits-approval} or {@code refused};
  ///   null before
  /// @param code of the refusal
  public record Result(
      Item item,
      @Nullable String outcome,
      @Nullable String code,
      @Nullable String detail,
      @Nullable Instant decidedAt) {

    /// Whether it was, or would be, refused.
    public boolean refused() {
      return CommandResult.REFUSED.equals(outcome);
    }
  }

  /// Whether it was confirmed.
  public boolean started() {
    return startedAt != null;
  }

  /// Whether every command is decided.
  public boolean over() {
    return done + refused == orders;
  }
}
