package io.throughline.projection.journal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entries; a null part does not restrict.
///
/// @param first the first GL day
/// @param last the last GL day
/// @param originDay business day of the fact
/// @param currency ISO 4217
/// @param ledgerAccount with a leg on this account
/// @param order the order's id; entries of statement lines that name it otherwise are found too
/// @param rail who moves the money
/// @param what the template
/// @param activity column of the roll-forward
/// @param batchId held by this batch for the ledger
/// @param visible only of these channels, the ones that the asker may see
public record EntryFilter(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable LocalDate originDay,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String currency,
    @Nullable String ledgerAccount,
    @Nullable String order,
    @Nullable String rail,
    @Nullable String what,
    @Nullable String activity,
    @Nullable String batchId,
    @Nullable Set<String> visible) {

  /// Every entry.
  public static final EntryFilter ALL =
      new EntryFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /// Copies the channels.
  public EntryFilter {
    visible = visible == null ? null : Set.copyOf(visible);
  }

  /// The entries of these GL days of an account, in one currency.
  public static EntryFilter of(
      LocalDate first, LocalDate last, String channel, String account, String currency) {
    return new EntryFilter(
        first, last, null, channel, account, currency, null, null, null, null, null, null, null);
  }

  /// Everything about an order.
  public static EntryFilter ofOrder(String orderId, @Nullable Set<String> visible) {
    return new EntryFilter(
        null, null, null, null, null, null, null, orderId, null, null, null, null, visible);
  }

  /// What a batch for the ledger holds.
  public static EntryFilter ofBatch(String batchId) {
    return new EntryFilter(
        null, null, null, null, null, null, null, null, null, null, null, batchId, null);
  }
}
