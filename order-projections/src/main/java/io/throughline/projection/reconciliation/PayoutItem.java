package io.throughline.projection.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// What a statement says was paid out. Minor units of its currency.
///
/// @param key as which a page may go on after it
/// @param revision the last one that was accepted
/// @param lineCount how many lines it has
/// @param lines their sum in the payout's currency
/// @param others sums of the lines in other currencies that are not zero, by ISO code
/// @param credited what the bank says arrived
/// @param failed what came back
/// @param recordedAt when the revision was accepted, our clock
public record PayoutItem(
    String key,
    String settlementId,
    String batch,
    int revision,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long payout,
    long lineCount,
    long lines,
    Map<String, Long> others,
    long credited,
    long failed,
    long position,
    String eventId,
    Instant recordedAt) {

  /// Copies the sums.
  public PayoutItem {
    others = Map.copyOf(others);
  }

  /// What the lines do not explain; above zero when more was paid.
  public long unexplained() {
    return payout - lines;
  }
}
