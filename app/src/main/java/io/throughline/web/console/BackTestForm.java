package io.throughline.web.console;

import io.throughline.web.api.BackTestQuery;
import org.jspecify.annotations.Nullable;

/// A limit that a person wants to try.
///
/// @param tryPlace a stage, or {@code ON_HOLD}; empty when nothing is tried
/// @param tryHours after how many hours an order would count as stuck
/// @param tryFrom the first day
/// @param tryTo the last day
record BackTestForm(
    @Nullable String tryPlace,
    @Nullable String tryHours,
    @Nullable String tryFrom,
    @Nullable String tryTo) {

  /// As programs ask; null when nothing is tried.
  @Nullable BackTestQuery query() {
    return tryPlace == null || tryPlace.isBlank() || tryHours == null || tryHours.isBlank()
        ? null
        : new BackTestQuery(tryPlace, after(), tryFrom, tryTo, null);
  }

  String after() {
    return "PT" + tryHours + "H";
  }
}
