package io.throughline.channel.shopify;

import io.throughline.money.Allocation;
import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Brings the discounts of lines and shipping into agreement with {@code total_discounts}.
///
/// Shopify allocates every discount to lines and shipping lines, but not in every document: samples
/// allocate 10.00 of a total of 5.00, or nothing of 20.00. The total is what the grand total was
/// made with, so it is kept and spread anew. Source: CHANNELS section 1, money.
final class ShopifyDiscounts {

  private ShopifyDiscounts() {}

  /// Lines and shipping with discounts that add up to the total.
  ///
  /// @param total all discounts
  record Settled(Money total, List<OrderLine> lines, List<Charge> shipping) {}

  /// What the document allocates to this line or shipping line.
  static Money allocatedTo(Fields line, Amounts amounts) {
    return amounts.sum(
        line.objects("discount_allocations").stream()
            .map(allocation -> amounts.required(allocation, "amount"))
            .toList());
  }

  /// Keeps the allocations when they add up to the stated total (or none is stated) and none is
  /// more than what it is a discount on. Else spreads the total over the lines in proportion to
  /// their gross amounts, and what is more than all lines over the shipping.
  ///
  /// @throws NotReadable when the total is more than lines and shipping together
  static Settled settle(
      Fields order, Amounts amounts, List<OrderLine> lines, List<Charge> shipping) {
    var allocated = amounts.sum(discounts(lines, shipping).toList());
    var stated = amounts.read(order, "total_discounts");
    var total = stated == null ? allocated : stated;
    if (total.equals(allocated) && fits(lines, shipping)) {
      return new Settled(total, lines, shipping);
    }
    var gross = amounts.sum(lines.stream().map(OrderLine::gross).toList());
    var onLines = total.compareTo(gross) < 0 ? total : gross;
    var onShipping = total.minus(onLines);
    if (onShipping.compareTo(amounts.sum(shipping.stream().map(Charge::amount).toList())) > 0) {
      throw order.invalid("total_discounts", total + " is more than there is to discount");
    }
    return new Settled(total, spread(onLines, lines), spreadOnShipping(onShipping, shipping));
  }

  /// The line with a discount that is no more than what it is a discount on.
  static OrderLine atMostGross(OrderLine line) {
    return line.discount().compareTo(line.gross()) > 0 ? withDiscount(line, line.gross()) : line;
  }

  private static Stream<Money> discounts(List<OrderLine> lines, List<Charge> shipping) {
    return Stream.concat(
        lines.stream().map(OrderLine::discount), shipping.stream().map(Charge::discount));
  }

  private static boolean fits(List<OrderLine> lines, List<Charge> shipping) {
    return lines.stream().allMatch(line -> line.discount().compareTo(line.gross()) <= 0)
        && shipping.stream().allMatch(line -> line.discount().compareTo(line.amount()) <= 0);
  }

  private static List<OrderLine> spread(Money total, List<OrderLine> lines) {
    var parts = parts(total, lines.stream().map(OrderLine::gross).toList());
    var discounted = new ArrayList<OrderLine>();
    for (int index = 0; index < lines.size(); index++) {
      discounted.add(withDiscount(lines.get(index), parts.get(index)));
    }
    return discounted;
  }

  private static List<Charge> spreadOnShipping(Money total, List<Charge> shipping) {
    var parts = parts(total, shipping.stream().map(Charge::amount).toList());
    var discounted = new ArrayList<Charge>();
    for (int index = 0; index < shipping.size(); index++) {
      var line = shipping.get(index);
      discounted.add(
          new Charge(line.kind(), line.title(), line.amount(), parts.get(index), line.taxes()));
    }
    return discounted;
  }

  private static List<Money> parts(Money total, List<Money> grossAmounts) {
    return grossAmounts.isEmpty()
        ? List.of()
        : Allocation.proportionally(total, grossAmounts.stream().map(Money::minorUnits).toList());
  }

  private static OrderLine withDiscount(OrderLine line, Money discount) {
    return new OrderLine(
        line.lineId(),
        line.channelLineId(),
        line.sku(),
        line.title(),
        line.quantity(),
        line.unitPrice(),
        discount,
        line.taxes(),
        line.requiresShipping());
  }
}
