package io.throughline.finance;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The closes of an account's days as the log has them: asked of the log itself and not of a read
/// model, because a close must follow on the one before it and not on the one that somebody has
/// read.
///
/// @param lastHash hash of the close that was made last; null before the first
/// @param nextOpen the earliest day that was opened again, else the day after the last closed one;
///   null when none was ever closed
record Chain(@Nullable String lastHash, @Nullable LocalDate nextOpen) {

  /// What events say, in the order of the log.
  static Chain of(List<BusinessDayEvent> events) {
    String last = null;
    var closed = new TreeMap<LocalDate, Boolean>();
    for (var event : events) {
      switch (event) {
        case BusinessDayClosed close -> {
          last = close.closeHash();
          closed.put(close.day(), true);
        }
        case BusinessDayReopened reopened -> closed.put(reopened.day(), false);
      }
    }
    return new Chain(last, next(closed));
  }

  private static @Nullable LocalDate next(TreeMap<LocalDate, Boolean> closed) {
    if (closed.isEmpty()) {
      return null;
    }
    return closed.entrySet().stream()
        .filter(day -> !day.getValue())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> closed.lastKey().plusDays(1));
  }
}
