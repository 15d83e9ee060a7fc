package io.throughline.web.console;

import io.throughline.web.api.PastQuery;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The moment that a page is asked for, as its form sends it.
///
/// @param at date and time in UTC; empty for now
/// @param back so many hours before that
/// @param asOf an instant, as links have it; form fields do not count then
/// @param asOfPosition a position, as links have it
public record WhenForm(
    @Nullable String at,
    @Nullable String back,
    @Nullable String asOf,
    @Nullable String asOfPosition) {

  /// A week.
  static final int MOST_HOURS = 168;

  /// As programs ask. A future moment is now.
  public PastQuery query(Instant now) {
    if (isGiven(asOf) || isGiven(asOfPosition)) {
      return new PastQuery(asOf, asOfPosition);
    }
    if (!isGiven(at) && hours() == 0) {
      return PastQuery.NOW;
    }
    var moment = (at == null || at.isBlank() ? now : instant(at)).minus(Duration.ofHours(hours()));
    return moment.isAfter(now) ? PastQuery.NOW : new PastQuery(moment.toString(), null);
  }

  private static Instant instant(String at) {
    try {
      return LocalDateTime.parse(at.strip()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      throw ApiProblems.invalidParameter("at", "date and time");
    }
  }

  int hours() {
    if (back == null || back.isBlank()) {
      return 0;
    }
    try {
      int hours = Integer.parseInt(back.strip());
      if (hours >= 0 && hours <= MOST_HOURS) {
        return hours;
      }
    } catch (NumberFormatException notANumber) {
      // as below
    }
    throw ApiProblems.invalidParameter("back", "hours, 0 to " + MOST_HOURS);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
