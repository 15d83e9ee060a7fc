package io.throughline.settlement.file;

import java.util.regex.Pattern;

/// What stands in a file, as a sentence for people may show it: numbers and short codes. Anything
/// else may be somebody's name or address that stands in the wrong column, and is told by its
/// length.
final class Shown {

  private static final Pattern HARMLESS = Pattern.compile("[\\d.,+\\-eE]{1,40}|[A-Za-z]{1,4}");

  private Shown() {}

  static String of(String text) {
    return HARMLESS.matcher(text).matches() ? text : "a text of " + text.length() + " characters";
  }
}
