package io.throughline.web.api;

import io.throughline.projection.money.MovementFilter;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which days and movements a request asks for; what is absent or empty does not restrict.
///
/// @param from the first business day, such as {@code 2026-11-01}; absent: six days before the last
/// @param to the last business day; absent: tomorrow, where it begins first
/// @param kind {@code CAPTURED} or {@code REFUNDED}
public record MoneyQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String currency,
    @Nullable String kind) {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 366;

  /// As a filter of what the caller may see.
  ///
  /// @param today the day in UTC
  public MovementFilter filter(Caller caller, LocalDate today) {
    var last = day("to", to, today.plusDays(1));
    var first = day("from", from, last.minusDays(USUAL_DAYS));
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw ApiProblems.invalidParameter("from", "up to " + MOST_DAYS + " days before to");
    }
    var code = PlacedQuery.text("currency", currency);
    return new MovementFilter(
        first,
        last,
        PlacedQuery.text("channel", channel),
        PlacedQuery.text("account", account),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        PlacedQuery.oneOf("kind", kind, List.of("CAPTURED", "REFUNDED")),
        caller.channels());
  }

  /// A day of a request.
  static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
    var given = PlacedQuery.text(name, text);
    if (given == null) {
      return otherwise;
    }
    try {
      var day = LocalDate.parse(given);
      if (day.getYear() >= 1970 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // as below
    }
    throw ApiProblems.invalidParameter(name, "a day such as 2026-11-20");
  }
}
