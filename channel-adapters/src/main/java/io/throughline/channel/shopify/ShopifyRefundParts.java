package io.throughline.channel.shopify;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.terms.RefundParts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a refund was made and what it is made of, as far as its units and adjustments say so. They
/// explain a transaction only when they add up to it: of a refund with several, or with a
/// discrepancy, nothing is said.
///
/// @param cause {@code CANCELLATION} or {@code RETURN}; null when its units do not say it, or there
///   are none
/// @param goods what the units cost, after discount
/// @param shipping what of the shipping went back
/// @param tax on both
record ShopifyRefundParts(
    @Nullable String cause, BigDecimal goods, BigDecimal shipping, BigDecimal tax) {

  /// Of a transaction that is told alone.
  static final ShopifyRefundParts UNTOLD =
      new ShopifyRefundParts(null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final Map<String, String> CAUSES =
      Map.of("cancel", "CANCELLATION", "return", "RETURN");

  static ShopifyRefundParts of(Fields refund) {
    var items = refund.objects("refund_line_items");
    var shipping =
        refund.objects("order_adjustments").stream()
            .filter(one -> "shipping_refund".equals(one.text("kind")))
            .toList();
    return new ShopifyRefundParts(
        cause(items),
        sum(items, "subtotal"),
        sum(shipping, "amount").negate(), // adjustments of the books are below zero
        sum(items, "total_tax").subtract(sum(shipping, "tax_amount")));
  }

  private static @Nullable String cause(List<Fields> items) {
    var types = items.stream().map(item -> item.text("restock_type")).distinct().toList();
    return types.size() == 1 && types.getFirst() != null ? CAUSES.get(types.getFirst()) : null;
  }

  private static BigDecimal sum(List<Fields> of, String name) {
    return of.stream()
        .map(one -> one.decimal(name))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The parts of a transaction of this amount; null when they do not add up to it. Where prices
  /// contain the tax, goods do.
  @Nullable RefundParts of(Money amount) {
    return parts(goods, amount).or(() -> parts(goods.subtract(tax), amount)).orElse(null);
  }

  private Optional<RefundParts> parts(BigDecimal net, Money amount) {
    var currency = amount.currency();
    try {
      var parts =
          new RefundParts(
              money(net, currency),
              money(shipping, currency),
              money(tax, currency),
              Money.zero(currency));
      return parts.total().equals(amount) ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException belowZeroOrTooFine) {
      return Optional.empty();
    }
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return Money.of(amount, currency);
  }
}
