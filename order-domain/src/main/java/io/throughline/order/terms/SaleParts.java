package io.throughline.order.terms;

import io.throughline.money.Money;

/// What a sale is made of. Marketplace tax is apart: the channel keeps it and pays it to the state.
///
/// @param goods units at their price, before discount, without tax
/// @param discount on goods, charges included
/// @param shipping charges of all kinds: shipping, tips, duties and fees
/// @param tax ours to pay to the state
/// @param facilitatedTax tax that the channel pays to the state itself
public record SaleParts(
    Money goods, Money discount, Money shipping, Money tax, Money facilitatedTax) {

  /// What the buyer pays for it.
  ///
  /// @throws IllegalArgumentException when the discount is more than everything else, or the parts
  ///   are in several currencies
  public Money total() {
    return goods.plus(shipping).plus(tax).plus(facilitatedTax).minus(discount);
  }
}
