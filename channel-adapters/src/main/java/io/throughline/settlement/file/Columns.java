package io.throughline.settlement.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The columns of a table, by name. Case, quotes, and how words are parted do not matter: {@code
/// settlement-id}, {@code Settlement ID} and {@code settlement_id} are one name.
final class Columns {

  private static final Pattern PARTED = Pattern.compile("[\\s_-]+");

  private final Map<String, Integer> places = new HashMap<>();
  private final int count;

  /// The columns that a header row names.
  ///
  /// @throws Unreadable when it names one twice
  Columns(List<String> header, long row) {
    this.count = header.size();
    for (int place = 0; place < count; place++) {
      var name = name(header.get(place));
      var earlier = name.isEmpty() ? null : places.putIfAbsent(name, place);
      if (earlier != null) {
        throw new Unreadable(
            "COLUMN_TWICE",
            "The header names its columns %d and %d alike.".formatted(earlier + 1, place + 1),
            row);
      }
    }
  }

  /// As names are compared: lower case, words parted by one space.
  static String name(String text) {
    var bare = text.replace("\uFEFF", "").replace("\"", "").strip();
    return PARTED.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  int count() {
    return count;
  }

  /// The place of a column; -1 when there is none.
  int place(String name) {
    return places.getOrDefault(name, -1);
  }

  boolean has(String name) {
    return places.containsKey(name);
  }
}
