package io.throughline.web.console;

import io.throughline.projection.spans.BackTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What a limit would have flagged, day by day.
///
/// @param total how many altogether
record TriedLimit(Chart chart, List<Day> days, String total) {

  /// A day, with the list of those that stood when it ended.
  record Day(String day, String flagged, String standing, String href) {}

  static TriedLimit of(List<BackTest.Day> days, BackTestForm form, Instant now) {
    return new TriedLimit(
        Chart.bars(
            "Would have been flagged, by day",
            days.stream().map(day -> new Chart.Named(day.day().toString(), day.flagged())).toList(),
            Amounts::count),
        days.reversed().stream().map(day -> day(day, form, now)).toList(),
        Amounts.count(days.stream().mapToLong(BackTest.Day::flagged).sum()));
  }

  private static Day day(BackTest.Day day, BackTestForm form, Instant now) {
    var end = day.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    return new Day(
        day.day().toString(),
        Amounts.count(day.flagged()),
        Amounts.count(day.standing()),
        "/console/stuck/orders?place=%s&after=%s%s"
            .formatted(
                URLEncoder.encode(String.valueOf(form.tryPlace()), StandardCharsets.UTF_8),
                URLEncoder.encode(form.after(), StandardCharsets.UTF_8),
                end.isAfter(now) ? "" : "&asOf=" + end));
  }
}
