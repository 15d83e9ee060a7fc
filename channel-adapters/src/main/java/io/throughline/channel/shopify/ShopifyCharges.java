package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the buyer pays beside the lines.
final class ShopifyCharges {

  private ShopifyCharges() {}

  /// The shipping lines, before their discounts, each with the discount allocated to it.
  static List<Charge> shipping(Fields order, Amounts amounts) {
    return order.objects("shipping_lines").stream()
        .map(
            line ->
                new Charge(
                    "shipping",
                    requireNonNullElse(line.text("title"), ""),
                    amounts.required(line, "price"),
                    ShopifyDiscounts.allocatedTo(line, amounts),
                    ShopifyTaxes.read(line, amounts)))
        .toList();
  }

  /// The duties for the whole order; none when the prices contain them already.
  static List<Charge> duties(Fields order, Amounts amounts) {
    if (order.flag("duties_included", false)) {
      return List.of();
    }
    var original = ofSet(order.object("original_total_duties_set"), amounts);
    var duties =
        original == null ? ofSet(order.object("current_total_duties_set"), amounts) : original;
    return some("duty", "Duties", requireNonNullElse(duties, Money.zero(amounts.currency())));
  }

  /// The tip.
  static List<Charge> tip(Money tip) {
    return some("tip", "Tip", tip);
  }

  private static @Nullable Money ofSet(@Nullable Fields set, Amounts amounts) {
    var shop = set == null ? null : set.object("shop_money");
    return shop == null ? null : amounts.read(shop, "amount");
  }

  private static List<Charge> some(String kind, String title, Money amount) {
    return amount.isZero()
        ? List.of()
        : List.of(new Charge(kind, title, amount, Money.zero(amount.currency()), List.of()));
  }
}
