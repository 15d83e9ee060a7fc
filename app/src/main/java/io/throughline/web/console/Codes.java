package io.throughline.web.console;

import java.util.Locale;

/// Codes as people read them.
public final class Codes {

  private Codes() {}

  /// {@code PARTIALLY_PAID} is {@code Partially paid}.
  public static String text(String code) {
    var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  public static String text(Enum<?> code) {
    return text(code.name());
  }
}
