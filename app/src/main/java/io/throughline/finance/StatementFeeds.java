package io.throughline.finance;

import java.time.LocalDate;
import java.util.List;

/// Knows which statements came, and what rails owe too long.
public interface StatementFeeds {

  /// Every rail of every account that has movements or statements.
  ///
  /// @param around the day that matters: statements of the three months before it are told, and all
  ///   after it
  List<Feed> feeds(LocalDate around);

  /// What was due before a day and is not settled.
  List<OverdueMoney> overdue(LocalDate today);
}
