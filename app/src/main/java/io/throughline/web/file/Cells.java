package io.throughline.web.file;

import org.jspecify.annotations.Nullable;

/// What stands in a cell.
public final class Cells {

  private Cells() {}

  /// A text that a spreadsheet does not take for a formula, also none that reads the wide signs of
  /// East Asia as the narrow ones. Numbers of ours stay numbers, also negative ones: they are no
  /// texts.
  public static String harmless(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> "'" + text;
      default -> text;
    };
  }

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Object other -> harmless(other.toString());
    };
  }
}
