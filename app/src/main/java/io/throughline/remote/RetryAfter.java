package io.throughline.remote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header of this name: seconds, also with a fraction, or a moment.
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  /// Whatever is asked for: a day later everything may be otherwise.
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /// How long to wait; null when the text does not say.
  static @Nullable Duration read(@Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    var wait = SECONDS.matcher(text).matches() ? seconds(text) : until(text, now);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis((long) (Double.parseDouble(text) * 1_000));
  }

  private static @Nullable Duration until(String text, Instant now) {
    try {
      var moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, moment);
    } catch (DateTimeException statesNone) {
      return null;
    }
  }
}
