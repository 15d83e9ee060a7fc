package io.throughline.web.console;

import io.throughline.order.terms.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Where units stand, as a bar of 1,000 units of width, and in words: {@code 2/3 shipped, 1/3
/// delivered}.
///
/// @param parts one per bucket that has any unit, in the order of a life
record UnitBar(List<Part> parts) {

  private static final int WIDTH = 1_000;

  /// A bucket's part of the bar.
  ///
  /// @param bucket its code, for style sheets
  /// @param text for people, {@code 2/3 shipped}
  record Part(String bucket, String text, int x, int width) {}

  /// The bar of these units.
  ///
  /// @param all how many they are
  static UnitBar of(Map<Bucket, Integer> inBuckets, int all) {
    var parts = new ArrayList<Part>();
    int before = 0;
    for (var entry : inBuckets.entrySet()) {
      int after = before + entry.getValue();
      int x = share(before, all);
      parts.add(
          new Part(
              entry.getKey().name(),
              "%d/%d %s".formatted(entry.getValue(), all, word(entry.getKey())),
              x,
              share(after, all) - x));
      before = after;
    }
    return new UnitBar(parts);
  }

  private static String word(Bucket bucket) {
    return Codes.text(bucket).toLowerCase(Locale.ROOT);
  }

  private static int share(int part, int all) {
    return all == 0 ? 0 : Math.toIntExact((long) part * WIDTH / all);
  }

  /// The bar in words.
  public String words() {
    return parts.stream().map(Part::text).collect(Collectors.joining(", "));
  }
}
