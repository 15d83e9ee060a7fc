package io.throughline.channel.shopify;

import io.throughline.channel.shopify.ShopifyDiscounts.Settled;
import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Totals;
import java.util.List;
import java.util.stream.Stream;

/// The terms of an order at purchase, not as edited or refunded since.
final class ShopifyTerms {

  private final Fields order;
  private final Amounts amounts;

  private ShopifyTerms(Fields order) {
    this.order = order;
    this.amounts = Amounts.of(order);
  }

  /// Lines, charges and totals.
  ///
  /// @throws NotReadable when one of them cannot be read
  static OrderTerms read(Fields order) {
    return new ShopifyTerms(order).terms();
  }

  private OrderTerms terms() {
    var total = amounts.required(order, "total_price");
    var settled =
        ShopifyDiscounts.settle(
            order,
            amounts,
            ShopifyLines.read(order, amounts),
            ShopifyCharges.shipping(order, amounts));
    boolean taxIncluded = order.flag("taxes_included", false);
    var tip = amounts.orZero(order, "total_tip_received");
    var charges =
        Stream.of(
                settled.shipping(), ShopifyCharges.duties(order, amounts), ShopifyCharges.tip(tip))
            .flatMap(List::stream)
            .toList();
    return new OrderTerms(
        taxIncluded, settled.lines(), charges, totals(total, settled, taxIncluded, tip));
  }

  /// The arithmetic is that of CHANNELS section 1, which agrees with 21 of 21 documents: lines less
  /// discounts, plus shipping, plus the tax unless prices contain it, plus the tip. {@code
  /// subtotal_price} is of no use: some documents state it before the discounts, some after.
  private Totals totals(Money total, Settled settled, boolean taxIncluded, Money tip) {
    var lines = lines(settled.lines());
    var shipping = amounts.sum(settled.shipping().stream().map(Charge::amount).toList());
    var tax = tax();
    var discounts = settled.total();
    var beforeTax = lines.plus(shipping).plus(tip);
    var due = taxIncluded ? beforeTax : beforeTax.plus(tax);
    if (due.compareTo(discounts) < 0) {
      throw order.invalid("total_discounts", discounts + " is more than what is due, " + due);
    }
    return new Totals(lines, discounts, shipping, tax, tip, total, due.minus(discounts));
  }

  private Money lines(List<OrderLine> lines) {
    var stated = amounts.read(order, "total_line_items_price");
    return stated == null ? amounts.sum(lines.stream().map(OrderLine::gross).toList()) : stated;
  }

  private Money tax() {
    var stated = amounts.read(order, "total_tax");
    return stated == null
        ? amounts.sum(
            order.objects("tax_lines").stream().map(tax -> amounts.required(tax, "price")).toList())
        : stated;
  }
}
