package io.throughline.channel.shopify;

import io.throughline.channel.shopify.ShopifyDiscounts.Settled;
import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Totals;
import java.util.List;
import java.util.stream.Stream;

/// The terms of an order: at purchase, and with the lines that an edit added since.
///
/// A later document does not mark what an edit added. But added lines stand behind the others, and
/// {@code total_line_items_price} is what the lines cost at purchase: where the first lines make
/// exactly that sum, the others came later. Where none of it adds up, every line counts as bought;
/// and so does every line of {@code orders/create}, which is as it was at purchase even when it
/// comes late.
final class ShopifyTerms {

  private final Fields order;
  private final Amounts amounts;

  private ShopifyTerms(Fields order) {
    this.order = order;
    this.amounts = Amounts.of(order);
  }

  /// Whether the document has what terms need.
  static boolean isWhole(Fields order) {
    return Stream.of("currency", "total_price", "line_items")
        .noneMatch(name -> order.given(name) == null);
  }

  /// Lines, charges and totals of a document of the purchase.
  ///
  /// @throws NotReadable when one of them cannot be read
  static OrderTerms asStated(Fields order) {
    var terms = new ShopifyTerms(order);
    return terms.of(ShopifyLines.read(order, terms.amounts));
  }

  /// Lines, charges and totals at purchase, of a later document.
  ///
  /// @throws NotReadable when one of them cannot be read
  static OrderTerms atPurchase(Fields order) {
    var terms = new ShopifyTerms(order);
    var lines = ShopifyLines.read(order, terms.amounts);
    return terms.of(lines.subList(0, terms.bought(lines)));
  }

  /// The same with the lines added since, which are in no total.
  ///
  /// @throws NotReadable when one of them cannot be read
  static OrderTerms now(Fields order) {
    var terms = new ShopifyTerms(order);
    var lines = ShopifyLines.read(order, terms.amounts);
    int bought = terms.bought(lines);
    var atPurchase = terms.of(lines.subList(0, bought));
    return new OrderTerms(
        atPurchase.taxIncluded(),
        Stream.concat(
                atPurchase.lines().stream(),
                lines.subList(bought, lines.size()).stream().map(ShopifyDiscounts::atMostGross))
            .toList(),
        atPurchase.charges(),
        atPurchase.totals());
  }

  /// How many of the lines were bought, the others being added since.
  private int bought(List<OrderLine> lines) {
    var stated = amounts.read(order, "total_line_items_price");
    var sum = Money.zero(amounts.currency());
    var found = lines.size();
    for (int count = 1; stated != null && count <= lines.size(); count++) {
      sum = sum.plus(lines.get(count - 1).gross());
      if (sum.equals(stated)) {
        found = count;
      }
    }
    return found;
  }

  private OrderTerms of(List<OrderLine> lines) {
    var total = amounts.required(order, "total_price");
    var settled =
        ShopifyDiscounts.settle(order, amounts, lines, ShopifyCharges.shipping(order, amounts));
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
