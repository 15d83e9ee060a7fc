package io.throughline.projection.orders;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parts of sentences that headlines have in common.
final class Phrases {

  private Phrases() {}

  /// {@code 2 of line-1, 1 of line-2}; lines in the order in which they come.
  static String moved(List<UnitMove> moves) {
    var byLine = new LinkedHashMap<String, Integer>();
    moves.forEach(move -> byLine.merge(move.lineId(), move.quantity(), Integer::sum));
    return units(byLine);
  }

  /// The same of units as reported.
  static String units(List<LineUnits> units) {
    var byLine = new LinkedHashMap<String, Integer>();
    units.forEach(one -> byLine.merge(one.lineId(), one.quantity(), Integer::sum));
    return units(byLine);
  }

  private static String units(Map<String, Integer> byLine) {
    return byLine.isEmpty()
        ? "No units"
        : byLine.entrySet().stream()
            .map(line -> line.getValue() + " of " + line.getKey())
            .collect(Collectors.joining(", "));
  }

  /// {@code 1 unit}, {@code 2 units}.
  static String count(int units) {
    return units == 1 ? "1 unit" : units + " units";
  }

  /// A sentence with what a person remarked, when anything.
  static String noted(String what, @Nullable String note) {
    return note == null || note.isBlank() ? what : what + ", " + note;
  }

  /// A code as a word: {@code PRICE_ADJUSTMENT} is {@code price adjustment}.
  static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
