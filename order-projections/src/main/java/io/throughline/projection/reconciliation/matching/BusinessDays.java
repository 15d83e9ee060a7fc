package io.throughline.projection.reconciliation.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Monday to Friday. Holidays of banks are not known.
public final class BusinessDays {

  private BusinessDays() {}

  /// The day so many business days later.
  public static LocalDate after(LocalDate day, int businessDays) {
    var later = day;
    for (int left = businessDays; left > 0; ) {
      later = later.plusDays(1);
      if (isBusinessDay(later)) {
        left--;
      }
    }
    return later;
  }

  /// The last business day up to this day, which may be the day itself. What was due before it is
  /// late.
  public static LocalDate upTo(LocalDate day) {
    var last = day;
    while (!isBusinessDay(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  /// How many business days this day lies after the due day; zero when it is not late.
  public static int late(LocalDate due, LocalDate today) {
    int days = 0;
    for (var day = due.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        days++;
      }
    }
    return days;
  }

  /// The day so many business days before: whatever was due on or before it is at least so late.
  public static LocalDate before(LocalDate today, int businessDays) {
    var day = upTo(today);
    for (int left = businessDays; left > 0; left--) {
      day = upTo(day.minusDays(1));
    }
    return day;
  }

  private static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
