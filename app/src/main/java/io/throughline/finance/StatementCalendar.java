package io.throughline.finance;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// When statements are due. A rail that tells every so many business days owes the next one that
/// long after the last; one that came on another day in between counts. The first is not due before
/// the first movement has to be settled: until then a rail has nothing to tell.
final class StatementCalendar {

  private StatementCalendar() {}

  /// The statements that should have come up to and including a day, and did not; for each gap the
  /// day on which the statement was due.
  ///
  /// @param every business days from one to the next
  /// @param settlesAfter business days from a movement to its settlement
  /// @param until the last day that is looked at
  static List<LocalDate> missing(Feed feed, int every, int settlesAfter, LocalDate until) {
    var days = new TreeSet<>(feed.statements());
    if (feed.since() != null) {
      var begin = BusinessDays.after(feed.since(), Math.max(0, settlesAfter - every));
      if (days.isEmpty() || begin.isBefore(days.first())) {
        days.add(begin);
      }
    }
    var missing = new ArrayList<LocalDate>();
    if (days.isEmpty()) {
      return missing;
    }
    var last = days.first();
    for (var due = BusinessDays.after(last, every);
        !due.isAfter(until);
        due = BusinessDays.after(last, every)) {
      var came = days.floor(due);
      if (came == null || !came.isAfter(last)) {
        missing.add(due);
        came = due;
      }
      last = came;
    }
    return missing;
  }
}
