package io.throughline.projection.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page ended, as one text: parts with their length before them, so that a part may contain
/// anything.
final class Cursor {

  private Cursor() {}

  static String of(Object... parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      var one = part.toString();
      text.append(one.length()).append('.').append(one);
    }
    return text.toString();
  }

  /// Its parts; empty for the first page.
  ///
  /// @throws IllegalArgumentException when the text is no cursor of so many parts
  static List<String> parts(@Nullable String text, int count) {
    var parts = new ArrayList<String>();
    if (text == null || text.isEmpty()) {
      return parts;
    }
    try {
      for (int at = 0; at < text.length(); ) {
        int dot = text.indexOf('.', at);
        int end = dot + 1 + Integer.parseInt(text.substring(at, dot));
        parts.add(text.substring(dot + 1, end));
        at = end;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException _) {
      throw new IllegalArgumentException("no place in a list: " + text);
    }
    if (parts.size() != count) {
      throw new IllegalArgumentException("no place in this list: " + text);
    }
    return parts;
  }

  /// Checks the size of a page.
  static int limit(int limit) {
    if (limit < 1 || limit > Reconciliation.MAX_PAGE) {
      throw new IllegalArgumentException(
          "limit must be 1 to " + Reconciliation.MAX_PAGE + ": " + limit);
    }
    return limit;
  }
}
