package io.throughline.settlement.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments and dates as files write them: {@code 2026-01-31}, {@code 2026/01/31}, {@code
/// 31.01.2026} or {@code 1/31/2026}, with or without a time, an offset or {@code UTC}. A moment
/// that cannot be read is none: it stands beside a line and decides nothing.
public final class Moments {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<y>\\d{4})[-/](?<m>\\d{2})[-/](?<d>\\d{2})"
              + "|(?<de>\\d{2})\\.(?<me>\\d{2})\\.(?<ye>\\d{4})"
              + "|(?<mu>\\d{1,2})/(?<du>\\d{1,2})/(?<yu>\\d{4}))"
              + "(?:[T ](?<time>\\d{2}:\\d{2}:\\d{2})(?:\\.\\d{1,9})?)?"
              + " ?(?<offset>Z|UTC|[+-]\\d{2}:?\\d{2})?");

  /// Abbreviations as reports write them; a place stands for both its winter and its summer time.
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          zone("UTC", "UTC"),
          zone("GMT", "Europe/London"),
          zone("BST", "Europe/London"),
          zone("CET", "Europe/Amsterdam"),
          zone("CEST", "Europe/Amsterdam"),
          zone("EST", "America/New_York"),
          zone("EDT", "America/New_York"),
          zone("CST", "America/Chicago"),
          zone("CDT", "America/Chicago"),
          zone("MST", "America/Denver"),
          zone("MDT", "America/Denver"),
          zone("PST", "America/Los_Angeles"),
          zone("PDT", "America/Los_Angeles"),
          zone("BRT", "America/Sao_Paulo"),
          zone("JST", "Asia/Tokyo"),
          zone("SGT", "Asia/Singapore"),
          zone("AEST", "Australia/Sydney"),
          zone("AEDT", "Australia/Sydney"));

  private Moments() {}

  private static Map.Entry<String, ZoneId> zone(String abbreviation, String place) {
    return Map.entry(abbreviation, ZoneId.of(place));
  }

  /// A moment; in UTC where it says no offset. Null when it cannot be read, or is a date only.
  public static @Nullable Instant of(@Nullable String text) {
    return of(text, "UTC");
  }

  /// A moment; in this zone where it says no offset. Null when either cannot be read.
  public static @Nullable Instant of(@Nullable String text, @Nullable String zone) {
    var form = text == null ? null : FORM.matcher(text);
    if (form == null || zone == null || !form.matches() || form.group("time") == null) {
      return null;
    }
    try {
      var date = within(date(form));
      return date == null
          ? null
          : date.atTime(LocalTime.parse(form.group("time")))
              .atZone(offset(form.group("offset"), zone))
              .toInstant();
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /// The date that a date or a moment begins with, whatever its zone. Null when it cannot be read.
  public static @Nullable LocalDate date(@Nullable String text) {
    var form = text == null ? null : FORM.matcher(text);
    if (form == null || !form.matches()) {
      return null;
    }
    try {
      return within(date(form));
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  private static LocalDate date(Matcher form) {
    if (form.group("y") != null) {
      return date(form, "y", "m", "d");
    }
    return form.group("ye") == null ? date(form, "yu", "mu", "du") : date(form, "ye", "me", "de");
  }

  private static LocalDate date(Matcher form, String year, String month, String day) {
    return LocalDate.of(
        Integer.parseInt(form.group(year)),
        Integer.parseInt(form.group(month)),
        Integer.parseInt(form.group(day)));
  }

  private static ZoneId offset(@Nullable String offset, String zone) {
    if (offset == null) {
      var known = ZONES.get(zone.toUpperCase(Locale.ROOT));
      return known == null ? ZoneId.of(zone) : known;
    }
    return offset.equals("Z") || offset.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(offset);
  }

  private static @Nullable LocalDate within(LocalDate date) {
    return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
  }
}
