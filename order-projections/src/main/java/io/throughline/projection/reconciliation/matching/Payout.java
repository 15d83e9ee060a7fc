package io.throughline.projection.reconciliation.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a statement says was paid out, and what became of it.
///
/// @param businessDay of the revision that counts
/// @param paid minor units of the payout's currency
/// @param lines sum of the lines in that currency
/// @param failed what came back of it
/// @param failedOn business day on which it came back last; null when it never did
/// @param credited what the bank says arrived
public record Payout(
    String settlementId,
    String batch,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long paid,
    long lines,
    long failed,
    @Nullable LocalDate failedOn,
    long credited) {

  /// What the lines do not explain; above zero when more was paid.
  public long unexplained() {
    return Math.subtractExact(paid, lines);
  }

  /// What came back and has not arrived since.
  public long missing() {
    return Math.max(0, Math.min(failed, Math.subtractExact(paid, credited)));
  }
}
