package io.throughline.web.console;

import java.time.Duration;

/// Lengths of time as people read them: two units at most.
final class Lengths {

  private Lengths() {}

  /// {@code 3 d 4 h}, {@code 4 h 10 min}, {@code 12 min}, {@code 40 s}.
  static String text(Duration length) {
    if (length.toDays() > 0) {
      return length.toDays() + " d" + rest(length.toHoursPart(), " h");
    }
    if (length.toHours() > 0) {
      return length.toHours() + " h" + rest(length.toMinutesPart(), " min");
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }

  private static String rest(int number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }
}
