package io.throughline.projection.reconciliation.matching;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Two people said what a difference is.
///
/// @param varianceClass the class that it covers; a class that matching does not find is a cause
///   and covers whatever is left
/// @param reference of the variance; null covers the oldest of the class
/// @param minor as the event says: above zero is a cost. It covers a variance of as much below zero
public record Classification(
    String id,
    String varianceClass,
    @Nullable String reference,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long minor) {

  /// Oldest first.
  static final Comparator<Classification> OLDEST_FIRST =
      Comparator.comparing(Classification::businessDay).thenComparing(Classification::id);
}
