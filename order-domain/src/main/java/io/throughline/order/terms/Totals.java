package io.throughline.order.terms;

import io.throughline.money.Money;

/// The order's sums in its currency: what the channel stated, and the one total that we computed
/// beside it. The stated total is the fact (PRODUCT law 5); a difference is never corrected.
///
/// @param lines sum of the lines before discounts
/// @param discounts all discounts, those on shipping included
/// @param shipping shipping charges before discount
/// @param tax all taxes
/// @param tip tip
/// @param total the grand total as the channel stated it
/// @param computed the grand total by the channel's own arithmetic from the parts above
public record Totals(
    Money lines,
    Money discounts,
    Money shipping,
    Money tax,
    Money tip,
    Money total,
    Money computed) {

  /// By how many minor units the stated total is more than the computed one; zero when they agree.
  public long statedOverComputed() {
    return total.minorUnitsOver(computed);
  }
}
