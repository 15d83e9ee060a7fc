package io.throughline.order.state;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Every unit of an order, and where it stands. Rule: PRODUCT law 2.
///
/// @param lines progress by line id, in the order of the lines
public record Goods(Map<String, LineProgress> lines) {

  /// Keeps the order of the lines.
  public Goods {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  static Goods of(OrderTerms terms) {
    var lines = new LinkedHashMap<String, LineProgress>();
    terms
        .lines()
        .forEach(line -> lines.put(line.lineId(), LineProgress.of(line, terms.taxIncluded())));
    return new Goods(lines);
  }

  /// A line; empty when there is none of this id.
  public Optional<LineProgress> line(String lineId) {
    return Optional.ofNullable(lines.get(lineId));
  }

  /// Units over all lines in one of these buckets.
  public int in(Collection<Bucket> buckets) {
    return lines.values().stream().mapToInt(line -> line.in(buckets)).sum();
  }

  /// Whether every unit is where it ends.
  public boolean complete() {
    return lines.values().stream().allMatch(line -> line.in(Bucket.TERMINAL) == line.quantity());
  }

  /// Whether every live unit that is to be shipped has its stock, and there is one.
  public boolean reserved() {
    return lines.values().stream()
            .filter(line -> line.ordered().requiresShipping())
            .noneMatch(line -> line.in(List.of(Bucket.OPEN, Bucket.BACKORDERED)) > 0)
        && in(List.of(Bucket.RESERVED)) > 0;
  }

  /// The moves of so many units by line, as far as there are any; unknown lines have none.
  public List<UnitMove> draw(
      List<LineUnits> units,
      List<Bucket> from,
      Predicate<Pile> which,
      Bucket to,
      Belonging belonging) {
    var moves = new ArrayList<UnitMove>();
    for (var one : units) {
      line(one.lineId())
          .ifPresent(line -> moves.addAll(line.draw(one.quantity(), from, which, to, belonging)));
    }
    return moves;
  }

  /// The moves of every unit whose pile is like this.
  public List<UnitMove> drawAll(Predicate<Pile> which, Bucket to, Belonging belonging) {
    var everything = List.of(Bucket.values());
    return draw(
        lines.values().stream().map(line -> new LineUnits(line.lineId(), line.quantity())).toList(),
        everything,
        which,
        to,
        belonging);
  }

  /// Units that the buyer has without a parcel and that are not sold, by line; lines without any
  /// are left out.
  public Map<String, Integer> givenWithoutParcel(Sales sales) {
    var units = new LinkedHashMap<String, Integer>();
    for (var line : lines.values()) {
      int unsold = line.withoutParcel() - sales.soldWithoutParcel(line.lineId());
      if (unsold > 0) {
        units.put(line.lineId(), unsold);
      }
    }
    return units;
  }

  Goods moved(List<UnitMove> moves) {
    if (moves.isEmpty()) {
      return this;
    }
    var changed = new LinkedHashMap<>(lines);
    for (var move : moves) {
      change(changed, move.lineId(), line -> line.moved(move));
    }
    return new Goods(changed);
  }

  Goods worthLess(List<LineAmount> canceled) {
    var changed = new LinkedHashMap<>(lines);
    for (var part : canceled) {
      change(changed, part.lineId(), line -> line.worthLess(part.amount().minorUnits()));
    }
    return new Goods(changed);
  }

  /// With one line more.
  Goods with(OrderLine line, Money worth) {
    var changed = new LinkedHashMap<>(lines);
    changed.put(line.lineId(), LineProgress.worth(line, worth.minorUnits()));
    return new Goods(changed);
  }

  Goods with(String lineId, UnaryOperator<LineProgress> change) {
    var changed = new LinkedHashMap<>(lines);
    change(changed, lineId, change);
    return new Goods(changed);
  }

  private static void change(
      Map<String, LineProgress> lines, String lineId, UnaryOperator<LineProgress> change) {
    var line = lines.get(lineId);
    if (line == null) {
      throw new IllegalStateException("no line " + lineId);
    }
    lines.put(lineId, change.apply(line));
  }
}
