package io.throughline.projection.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of one rail for one account.
///
/// @param rail as it was written last
/// @param since the first business day with money on it; null when there is none
/// @param statements business days of the accepted statements, in their order
public record RailFeed(
    String rail,
    String channel,
    String account,
    @Nullable LocalDate since,
    List<LocalDate> statements) {

  /// Copies the days.
  public RailFeed {
    statements = List.copyOf(statements);
  }
}
