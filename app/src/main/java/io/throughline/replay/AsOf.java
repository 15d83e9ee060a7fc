package io.throughline.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Up to where an order is told.
public sealed interface AsOf {

  /// Up to and with the event at this position, in the order of all events.
  record Position(long value) implements AsOf {

    @Override
    public String toString() {
      return "position " + value;
    }
  }

  /// Up to and with the last event that was recorded at this time or before, by our clock.
  record Time(Instant value) implements AsOf {

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// Everything that is there.
  record Now() implements AsOf {

    @Override
    public String toString() {
      return "now";
    }
  }

  /// Reads a position (digits) or a time (ISO 8601 with an offset).
  ///
  /// @throws IllegalArgumentException when it is neither
  static AsOf of(String text) {
    if (Pattern.matches("\\d{1,18}", text)) {
      return new Position(Long.parseLong(text));
    }
    try {
      return new Time(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notATime) {
      throw new IllegalArgumentException(
          "neither a position nor a time such as 2026-11-20T09:00:00Z: " + text, notATime);
    }
  }
}
