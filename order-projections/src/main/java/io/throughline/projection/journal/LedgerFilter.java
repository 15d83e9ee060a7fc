package io.throughline.projection.journal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which sums; a null part does not restrict.
///
/// @param first the first day: GL days of the ledger, business days of cohorts
/// @param last the last day
/// @param currency ISO 4217
/// @param rail who moves the money
/// @param visible only of these channels, the ones that the asker may see
public record LedgerFilter(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String currency,
    @Nullable String rail,
    @Nullable Set<String> visible) {

  /// All sums.
  public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null, null);

  /// Copies the channels.
  public LedgerFilter {
    visible = visible == null ? null : Set.copyOf(visible);
  }

  /// Of one account.
  public static LedgerFilter of(
      @Nullable LocalDate first, @Nullable LocalDate last, String channel, String account) {
    return new LedgerFilter(first, last, channel, account, null, null, null);
  }

  /// The same of these days.
  public LedgerFilter between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new LedgerFilter(from, to, channel, account, currency, rail, visible);
  }
}
