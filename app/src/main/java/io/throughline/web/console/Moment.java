package io.throughline.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A point in time as a page shows it, in UTC.
///
/// @param iso for the attribute {@code datetime}
/// @param text date and time to the second
/// @param age how long ago, or how far ahead, in words
public record Moment(String iso, String text, String age) {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// The instant as seen at another one.
  public static Moment of(Instant instant, Instant now) {
    return new Moment(
        instant.truncatedTo(ChronoUnit.MILLIS).toString(),
        TEXT.format(instant),
        age(Duration.between(instant, now)));
  }

  /// As {@link #of}, where there may be none.
  public static @Nullable Moment ofNullable(@Nullable Instant instant, Instant now) {
    return instant == null ? null : of(instant, now);
  }

  private static String age(Duration since) {
    return since.isNegative() ? "in " + words(since.negated()) : words(since) + " ago";
  }

  private static String words(Duration length) {
    if (length.toSeconds() < 60) {
      return length.toSeconds() + " s";
    }
    if (length.toMinutes() < 60) {
      return length.toMinutes() + " min";
    }
    return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " d";
  }
}
