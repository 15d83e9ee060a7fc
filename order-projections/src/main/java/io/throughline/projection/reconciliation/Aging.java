package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How late something is, in business days.
public enum Aging {
  /// It may still come in time.
  NOT_DUE(0, 0),
  /// One or two.
  DAYS_1_2(1, 2),
  /// Three to five.
  DAYS_3_5(3, 5),
  /// Six to ten.
  DAYS_6_10(6, 10),
  /// Eleven to twenty.
  DAYS_11_20(11, 20),
  /// More than twenty.
  OVER_20(21, Integer.MAX_VALUE);

  private final int from;
  private final int to;

  Aging(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /// How late what was due on this day is today.
  public static Aging of(LocalDate due, LocalDate today) {
    int late = BusinessDays.late(due, today);
    for (var aging : values()) {
      if (late <= aging.to) {
        return aging;
      }
    }
    return OVER_20;
  }

  /// What is so late today was due before this day; null for what is not due.
  @Nullable LocalDate dueBefore(LocalDate today) {
    return from == 0 ? null : BusinessDays.before(today, from - 1);
  }

  /// And not before this day; null for the latest.
  @Nullable LocalDate dueFrom(LocalDate today) {
    return to == Integer.MAX_VALUE ? null : BusinessDays.before(today, to);
  }
}
