package io.throughline.projection.spans;

import io.throughline.money.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The orders of one account in one place, held for one reason or not held.
///
/// @param place a stage, or {@code ON_HOLD}
/// @param holdReason why they are held; null when they are not
/// @param owner whose work they are, as the hold says; null when they are not held
/// @param limit after how long they count as stuck; null when never
/// @param inPlace how many are there
/// @param stuck how many of these for longer than the limit
/// @param value what the units of the stuck ones that are on their way are worth, by currency
/// @param ages how long the stuck ones have been there; null when there are none
public record StuckFigure(
    String channel,
    String account,
    String place,
    @Nullable String holdReason,
    @Nullable String owner,
    @Nullable Duration limit,
    long inPlace,
    long stuck,
    List<Money> value,
    @Nullable Ages ages) {

  /// Copies the values.
  public StuckFigure {
    value = List.copyOf(value);
  }

  /// How long orders have been in a place: of half of them no longer than the median.
  public record Ages(Duration median, Duration p90, Duration longest) {}
}
