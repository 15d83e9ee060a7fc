package io.throughline.web.console.money;

import io.throughline.web.problem.ApiProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list of pages made of lists that stand one after the other.
///
/// @param sources the lists
/// @param key as which a list goes on after an entry
record Pages<T>(List<Source<T>> sources, Function<T, String> key) {

  /// How many entries a page has.
  static final int SIZE = 50;

  private static final int CHUNK = 200;

  /// Copies the lists.
  Pages {
    sources = List.copyOf(sources);
  }

  static <T> Pages<T> of(Source<T> source, Function<T, String> key) {
    return new Pages<>(List.of(source), key);
  }

  /// One list.
  interface Source<T> {

    /// What comes after an entry of this key; null for the beginning.
    List<T> after(@Nullable String key, int limit);
  }

  /// Some entries.
  ///
  /// @param next where the next page begins; null on the last one
  record Page<T>(List<T> rows, @Nullable String next) {}

  /// Where a page begins: in which list, after which key.
  private record Place(int source, @Nullable String key) {

    static final Place FIRST = new Place(0, null);

    static Place of(@Nullable String cursor) {
      if (cursor == null || cursor.isEmpty()) {
        return FIRST;
      }
      int end = cursor.indexOf('~');
      int source = Integer.parseInt(cursor.substring(0, end));
      var key = cursor.substring(end + 1);
      return new Place(source, key.isEmpty() ? null : key);
    }

    String text() {
      return source + "~" + (key == null ? "" : key);
    }
  }

  /// The page that begins at a cursor.
  Page<T> page(@Nullable String cursor) {
    try {
      return page(Place.of(cursor), SIZE);
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw ApiProblems.invalidParameter("cursor", "where a page ended");
    }
  }

  private Page<T> page(Place place, int size) {
    var rows = new ArrayList<T>();
    for (int n = place.source(); n < sources.size(); n++) {
      var key = n == place.source() ? place.key() : null;
      int room = size - rows.size();
      var found = sources.get(n).after(key, room + 1);
      var taken = found.subList(0, Math.min(room, found.size()));
      rows.addAll(taken);
      if (found.size() > room) {
        var last = taken.isEmpty() ? key : this.key.apply(taken.getLast());
        return new Page<>(rows, new Place(n, last).text());
      }
    }
    return new Page<>(rows, null);
  }

  /// Tells every entry of all pages.
  void all(Consumer<T> taker) {
    for (var source : sources) {
      var found = source.after(null, CHUNK);
      while (!found.isEmpty()) {
        found.forEach(taker);
        found = found.size() < CHUNK ? List.of() : source.after(key.apply(found.getLast()), CHUNK);
      }
    }
  }
}
