package io.throughline.web.money;

import io.throughline.web.api.Past;
import io.throughline.web.api.PastQuery;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the moment that a question about money is about, and which day that is for the asker.
@Component
class Moments {

  private final Past past;

  Moments(Past past) {
    this.past = past;
  }

  /// @param today the asker's day; absent: that of the moment, in UTC
  Asked of(PastQuery when, @Nullable String today, String... groups) {
    var day = Texts.day("today", today);
    var moment = past.moment(when, groups);
    return new Asked(
        moment,
        isGiven(when.asOf()) || isGiven(when.asOfPosition()),
        day == null ? moment.at().atZone(ZoneOffset.UTC).toLocalDate() : day);
  }

  /// Now.
  Asked now(@Nullable String today, String... groups) {
    return of(PastQuery.NOW, today, groups);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
