package io.throughline.order.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// So many units of a line.
///
/// @param lineId the line
/// @param quantity how many, one or more
public record LineUnits(String lineId, int quantity) {

  /// Whether no line stands twice among them, and each with one unit or more.
  public static boolean eachLineOnce(List<LineUnits> units) {
    var lines = new HashSet<String>();
    return units.stream().allMatch(one -> one.quantity > 0 && lines.add(one.lineId));
  }

  /// Whether both name the same units, in whatever order.
  public static boolean same(List<LineUnits> units, List<LineUnits> others) {
    return Set.copyOf(units).equals(Set.copyOf(others));
  }
}
