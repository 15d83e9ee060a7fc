package io.throughline.web.api;

import io.throughline.projection.spans.Limit;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.projection.spans.UnitsInFlight;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which orders a request asks for; what is absent or empty does not restrict.
///
/// @param place a stage, or {@code ON_HOLD} for held ones whatever their stage
/// @param after an ISO 8601 duration such as {@code PT4H}: the limit to try instead of the
///   policies'
/// @param any {@code true} for all orders of the place, stuck or not
/// @param stage of units on their way, where a list is by units
public record PlacedQuery(
    @Nullable String channel,
    @Nullable String account,
    @Nullable String place,
    @Nullable String holdReason,
    @Nullable String owner,
    @Nullable String currency,
    @Nullable String after,
    @Nullable String any,
    @Nullable String stage) {

  private static final Duration LONGEST = Duration.ofDays(3_650);

  /// The orders that are stuck by these limits, or any.
  public SpanFilter stuck(List<Limit> limits, Caller caller) {
    return new SpanFilter(
        text("channel", channel),
        text("account", account),
        code(),
        oneOf("place", place, StuckLimits.PLACES),
        text("holdReason", holdReason),
        text("owner", owner),
        null,
        false,
        "true".equals(any) ? null : limits,
        caller.channels());
  }

  /// The orders with units on their way.
  public SpanFilter inFlight(Caller caller) {
    return new SpanFilter(
        text("channel", channel),
        text("account", account),
        code(),
        null,
        text("holdReason", holdReason),
        text("owner", owner),
        oneOf("stage", stage, UnitsInFlight.STAGES),
        true,
        null,
        caller.channels());
  }

  /// The limit that is tried; null for those of the policies.
  public @Nullable Duration tried() {
    return duration("after", text("after", after));
  }

  static @Nullable Duration duration(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var duration = Duration.parse(text);
      if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException notADuration) {
      // as below
    }
    throw ApiProblems.invalidParameter(name, "a duration such as PT4H, no longer than P3650D");
  }

  private @Nullable String code() {
    var code = text("currency", currency);
    return code == null ? null : code.toUpperCase(Locale.ROOT);
  }

  static @Nullable String oneOf(String name, @Nullable String text, List<String> words) {
    var word = text(name, text);
    if (word != null && !words.contains(word)) {
      throw ApiProblems.invalidParameter(name, "one of " + String.join(", ", words));
    }
    return word;
  }

  static @Nullable String text(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw ApiProblems.invalidParameter(name, "text without control characters");
    }
    return text.strip();
  }
}
