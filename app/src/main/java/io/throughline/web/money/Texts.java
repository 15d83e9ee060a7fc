package io.throughline.web.money;

import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands in the parameters of a request; absent and empty are the same.
final class Texts {

  private static final int EARLIEST = 1970;
  private static final int LATEST = 9999;

  private Texts() {}

  static @Nullable String text(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw ApiProblems.invalidParameter(name, "text without control characters");
    }
    return text.strip();
  }

  static @Nullable LocalDate day(String name, @Nullable String text) {
    var given = text(name, text);
    if (given == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(given);
      if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // as below
    }
    throw ApiProblems.invalidParameter(name, "a day such as 2026-11-20");
  }

  static <E extends Enum<E>> @Nullable E word(String name, @Nullable String text, Class<E> words) {
    var given = text(name, text);
    if (given == null) {
      return null;
    }
    for (var word : words.getEnumConstants()) {
      if (word.name().equals(given)) {
        return word;
      }
    }
    throw ApiProblems.invalidParameter(
        name,
        "one of "
            + Arrays.stream(words.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ")));
  }
}
