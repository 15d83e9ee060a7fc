package io.throughline.order.terms;

import io.throughline.money.Money;

/// What a refund is made of; the parts add up to it.
///
/// @param goods what was paid for goods, after discount
/// @param shipping charges of all kinds: shipping, tips, duties and fees
/// @param tax ours to have back from the state
/// @param facilitatedTax tax that the channel pays to the state itself
public record RefundParts(Money goods, Money shipping, Money tax, Money facilitatedTax) {

  /// All of it.
  ///
  /// @throws IllegalArgumentException when the parts are in several currencies
  public Money total() {
    return goods.plus(shipping).plus(tax).plus(facilitatedTax);
  }
}
