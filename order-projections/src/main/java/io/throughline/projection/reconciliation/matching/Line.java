package io.throughline.projection.reconciliation.matching;

import io.throughline.settlement.terms.LineKind;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A line of an accepted statement.
///
/// @param reference what the rail says it is about; null when it does not say, and when a person
///   decided whose it is: then its order counts and nothing else
/// @param businessDay of the statement that brought it
/// @param minor minor units; above zero when it adds to the payout
public record Line(
    String settlementId,
    String batch,
    String lineKey,
    LineKind kind,
    @Nullable String reference,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long minor) {

  /// Oldest first.
  static final Comparator<Line> OLDEST_FIRST =
      Comparator.comparing(Line::businessDay)
          .thenComparing(Line::batch)
          .thenComparing(Line::lineKey);
}
