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
    var currency = order.ledger().total().currency();
    var worth = new ArrayList<LineAmount>();
    long left = Math.max(0, order.ledger().stillCharged());
    for (var entry : units.entrySet()) {
      var line = order.goods().lines().get(entry.getKey());
      long amount = line == null ? 0 : Math.min(left, line.worthOf(entry.getValue()));
      worth.add(new LineAmount(entry.getKey(), new Money(amount, currency)));
      left -= amount;
    }
    long charges = nothingLeft(order, moves) ? left : 0;
    return new UnitsCanceled(
        order.orderId(), cancellationId, reason, moves, worth, new Money(charges, currency), at);
  }

  private static boolean nothingLeft(OpenOrder order, List<UnitMove> moves) {
    int canceled = moves.stream().mapToInt(UnitMove::quantity).sum();
    return order.goods().lines().values().stream()
            .mapToInt(line -> line.quantity() - line.in(Bucket.CANCELED))
            .sum()
        == canceled;
  }
}
