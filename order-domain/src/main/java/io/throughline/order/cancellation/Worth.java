package io.throughline.order.cancellation;

import io.throughline.money.Money;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What canceled units are worth: their share of the line, discount and tax included; with the last
/// unit of the order everything that is left of its total, the charges. Where the total is less
/// than its parts, no more is canceled than the total. Rule: PRODUCT law 4.
public final class Worth {

  private Worth() {}

  /// The cancellation of these units with what they are worth.
  public static UnitsCanceled canceled(
      OpenOrder order, String cancellationId, String reason, List<UnitMove> moves, Instant at) {
    var units = new LinkedHashMap<String, Integer>();
    moves.forEach(move -> units.merge(move.lineId(), move.quantity(), Integer::sum));
    var worth = byLine(order, units);
    return new UnitsCanceled(
        order.orderId(), cancellationId, reason, moves, worth, charges(order, units, worth), at);
  }

  /// What so many units of each line are worth together, charges included with the last of them.
  static Money of(OpenOrder order, Map<String, Integer> units) {
    var worth = byLine(order, units);
    var charges = charges(order, units, worth);
    return new Money(Math.addExact(sum(worth), charges.minorUnits()), charges.currency());
  }

  private static List<LineAmount> byLine(OpenOrder order, Map<String, Integer> units) {
    var currency = order.ledger().total().currency();
    var worth = new ArrayList<LineAmount>();
    long left = Math.max(0, order.ledger().stillCharged());
    for (var entry : units.entrySet()) {
      var line = order.goods().lines().get(entry.getKey());
      long amount = line == null ? 0 : Math.min(left, line.worthOf(entry.getValue()));
      worth.add(new LineAmount(entry.getKey(), new Money(amount, currency)));
      left -= amount;
    }
    return worth;
  }

  private static Money charges(
      OpenOrder order, Map<String, Integer> units, List<LineAmount> worth) {
    long left = Math.max(0, order.ledger().stillCharged()) - sum(worth);
    return new Money(nothingLeft(order, units) ? left : 0, order.ledger().total().currency());
  }

  private static long sum(List<LineAmount> worth) {
    return worth.stream().mapToLong(part -> part.amount().minorUnits()).sum();
  }

  private static boolean nothingLeft(OpenOrder order, Map<String, Integer> units) {
    int canceled = units.values().stream().mapToInt(Integer::intValue).sum();
    return order.goods().lines().values().stream()
            .mapToInt(line -> line.quantity() - line.in(Bucket.CANCELED))
            .sum()
        == canceled;
  }
}
