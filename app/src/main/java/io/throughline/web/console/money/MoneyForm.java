package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which days and whose money a page is asked for; what is absent or empty does not restrict.
///
/// @param days {@code yesterday}, {@code today}, {@code week}: the last seven; days that are given
///   win
/// @param from the first business day
/// @param to the last business day
record MoneyForm(
    @Nullable String days,
    @Nullable String from,
    @Nullable String to,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String rail,
    @Nullable String currency) {

  private static final int WEEK = 7;
  private static final int MOST_DAYS = 366;

  /// What may be chosen with one click.
  enum Choice {
    /// What a person of finance opens first.
    YESTERDAY,
    /// Still going on.
    TODAY,
    /// The last seven days with today.
    WEEK,
    /// Days that were filled in.
    RANGE;

    /// As in addresses.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What was chosen; yesterday, when nothing was.
  Choice choice() {
    if (text("from", from) != null || text("to", to) != null) {
      return Choice.RANGE;
    }
    var given = text("days", days);
    for (var choice : Choice.values()) {
      if (choice != Choice.RANGE && (given == null || choice.text().equals(given))) {
        return choice;
      }
    }
    throw ApiProblems.invalidParameter("days", "yesterday, today or week");
  }

  /// The days that a page of days is about.
  RowFilter filter(Caller caller, LocalDate today) {
    return switch (choice()) {
      case YESTERDAY -> filter(caller, today.minusDays(1), today.minusDays(1));
      case TODAY -> filter(caller, today, today);
      case WEEK -> filter(caller, today.minusDays(WEEK - 1), today);
      case RANGE -> range(caller, today);
    };
  }

  private RowFilter range(Caller caller, LocalDate today) {
    var given = day("to", to);
    var last = given == null ? today : given;
    var beginning = day("from", from);
    var first = beginning == null ? last : beginning;
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw ApiProblems.invalidParameter("from", "up to " + MOST_DAYS + " days before to");
    }
    return filter(caller, first, last);
  }

  /// The same for a list, which is about all days unless it is told which.
  RowFilter listFilter(Caller caller, LocalDate today) {
    return text("days", days) == null
        ? filter(caller, day("from", from), day("to", to))
        : filter(caller, today);
  }

  /// Of these days.
  RowFilter filter(Caller caller, @Nullable LocalDate first, @Nullable LocalDate last) {
    var code = text("currency", currency);
    return new RowFilter(
        first,
        last,
        text("channel", channel),
        text("account", account),
        text("rail", rail),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        caller.channels());
  }

  /// A day of a request; null when it is not given.
  static @Nullable LocalDate day(String name, @Nullable String text) {
    var given = text(name, text);
    if (given == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(given);
      if (day.getYear() >= 1970 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException _) {
      // as below
    }
    throw ApiProblems.invalidParameter(name, "a day such as 2026-11-20");
  }

  /// A text of a request; null when it is not given.
  static @Nullable String text(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw ApiProblems.invalidParameter(name, "text without control characters");
    }
    return text.strip();
  }

  /// One of these words; null when none is given.
  static <E extends Enum<E>> @Nullable E oneOf(
      String name, @Nullable String text, Class<E> choices) {
    var given = text(name, text);
    if (given == null) {
      return null;
    }
    for (var choice : choices.getEnumConstants()) {
      if (choice.name().equals(given)) {
        return choice;
      }
    }
    throw ApiProblems.invalidParameter(name, "one of the choices");
  }
}
