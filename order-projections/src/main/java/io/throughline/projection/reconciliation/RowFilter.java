package io.throughline.projection.reconciliation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which business days, and whose; a null part does not restrict.
///
/// @param first the first business day
/// @param last the last business day
/// @param visible only of these channels, the ones that the asker may see
public record RowFilter(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String rail,
    @Nullable String currency,
    @Nullable Set<String> visible) {

  /// Copies the channels.
  public RowFilter {
    visible = visible == null ? null : Set.copyOf(visible);
  }

  /// The days of one account.
  public static RowFilter of(String channel, String account, LocalDate first, LocalDate last) {
    return new RowFilter(first, last, channel, account, null, null, null);
  }

  /// One row.
  public static RowFilter of(RowKey row) {
    return new RowFilter(
        row.businessDay(),
        row.businessDay(),
        row.channel(),
        row.account(),
        row.rail(),
        row.currency(),
        null);
  }
}
