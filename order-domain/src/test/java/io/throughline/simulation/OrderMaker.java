package io.throughline.simulation;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Orders as a channel sends them: one to three lines with discounts and taxes, sometimes without a
/// destination or a SKU, sometimes with a total that does not add up.
final class OrderMaker {

  static final String CHANNEL = "shopify";
  static final String ACCOUNT = "acme";
  static final List<String> SKUS = List.of("SKU-A", "SKU-B");

  private final Dice dice;
  private final int flaws;

  /// @param flaws per cent of what may be wrong with an order that is
  OrderMaker(Dice dice, int flaws) {
    this.dice = dice;
    this.flaws = flaws;
  }

  ReceiveOrder order(String number, Instant at) {
    var lines = new ArrayList<OrderLine>();
    int count = dice.any(1, 1, 2, 3);
    for (int line = 1; line <= count; line++) {
      lines.add(line("line-" + line));
    }
    boolean taxIncluded = dice.percent(30);
    return new ReceiveOrder(
        OrderId.of(CHANNEL, ACCOUNT, number),
        CHANNEL,
        ACCOUNT,
        number,
        null,
        null,
        at,
        at,
        dice.percent(flaws) ? at : null,
        dice.percent(30) ? "pending" : "paid",
        terms(taxIncluded, lines),
        dice.percent(flaws) ? null : new ShipTo("US", "OR", "972"),
        null,
        "d1ge57");
  }

  private OrderLine line(String id) {
    int quantity = dice.between(1, 4);
    var price = usd(dice.between(1, 3_000));
    long gross = price.times(quantity).minorUnits();
    return new OrderLine(
        id,
        "ch-" + id,
        dice.percent(flaws) ? null : dice.of(SKUS),
        "thing",
        quantity,
        price,
        usd(dice.percent(30) ? gross * dice.below(101) / 100 : 0),
        List.of(new TaxLine("tax", "0.08", usd(gross * 8 / 100), false)),
        !dice.percent(8));
  }

  private OrderTerms terms(boolean taxIncluded, List<OrderLine> lines) {
    var shipping = usd(dice.any(0, 495));
    long gross = 0;
    long discounts = 0;
    long tax = 0;
    for (var line : lines) {
      gross += line.gross().minorUnits();
      discounts += line.discount().minorUnits();
      tax += line.taxes().getFirst().amount().minorUnits();
    }
    long computed = gross - discounts + shipping.minorUnits() + (taxIncluded ? 0 : tax);
    long stated = dice.percent(flaws) ? Math.max(0, computed + dice.between(-200, 200)) : computed;
    var totals =
        new Totals(
            usd(gross), usd(discounts), shipping, usd(tax), usd(0), usd(stated), usd(computed));
    var charges =
        shipping.isZero()
            ? List.<Charge>of()
            : List.of(new Charge("shipping", "Ground", shipping, usd(0), List.of()));
    return new OrderTerms(taxIncluded, lines, charges, totals);
  }

  static Money usd(long minorUnits) {
    return Money.ofMinor(minorUnits, "USD");
  }
}
