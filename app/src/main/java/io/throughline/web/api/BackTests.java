package io.throughline.web.api;

import io.throughline.projection.spans.BackTest;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tries limits on the past.
@Component
public class BackTests {

  /// The most days of one answer.
  public static final int MOST_DAYS = 366;

  private static final int USUAL_DAYS = 14;

  private final BackTest backTest;
  private final Past past;
  private final Clock clock;

  BackTests(BackTest backTest, Past past, Clock clock) {
    this.backTest = backTest;
    this.past = past;
    this.clock = clock;
  }

  /// What the limit would have flagged, day by day.
  public List<BackTest.Day> days(BackTestQuery query, Caller caller) {
    var stage = PlacedQuery.oneOf("stage", given("stage", query.stage()), StuckLimits.PLACES);
    var after = PlacedQuery.duration("after", given("after", query.after()));
    var last =
        MoneyQuery.day("to", query.to(), clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    var first = MoneyQuery.day("from", query.from(), last.minusDays(USUAL_DAYS - 1L));
    if (stage == null || after == null) {
      throw new IllegalStateException("both are given");
    }
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw ApiProblems.invalidParameter("from", "up to " + MOST_DAYS + " days before to");
    }
    return backTest.days(
        stage,
        after,
        first,
        last,
        past.moment(PastQuery.NOW, OrderSpans.GROUP),
        PlacedQuery.text("channel", query.channel()),
        caller.channels());
  }

  private static String given(String name, @Nullable String text) {
    var given = PlacedQuery.text(name, text);
    if (given == null) {
      throw ApiProblems.invalidParameter(name, "given");
    }
    return given;
  }
}
