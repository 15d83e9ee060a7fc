package io.throughline.order.sale;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.terms.SaleParts;

/// The parts of a sale while they are computed, minor units of one currency.
///
/// @param goods at their price, before discount, without tax
/// @param discount on goods
/// @param shipping charges of all kinds, after their own discount
/// @param tax ours to pay
/// @param facilitatedTax the channel's to pay
record Amounts(long goods, long discount, long shipping, long tax, long facilitatedTax) {

  static final Amounts NONE = new Amounts(0, 0, 0, 0, 0);

  long total() {
    return goods - discount + shipping + tax + facilitatedTax;
  }

  Amounts plus(Amounts more) {
    return new Amounts(
        goods + more.goods,
        discount + more.discount,
        shipping + more.shipping,
        tax + more.tax,
        facilitatedTax + more.facilitatedTax);
  }

  /// The same, made to be so much in all: what is more is goods; what is less is taken from goods,
  /// then from charges, then from taxes.
  Amounts adjusted(long total) {
    long less = total() - total;
    if (less <= 0) {
      return new Amounts(goods - less, discount, shipping, tax, facilitatedTax);
    }
    long ofGoods = Math.min(goods, less);
    long ofShipping = Math.min(shipping, less - ofGoods);
    long ofTax = Math.min(tax, less - ofGoods - ofShipping);
    return new Amounts(
        goods - ofGoods,
        discount,
        shipping - ofShipping,
        tax - ofTax,
        facilitatedTax - (less - ofGoods - ofShipping - ofTax));
  }

  SaleParts in(Currency currency) {
    return new SaleParts(
        new Money(goods, currency),
        new Money(discount, currency),
        new Money(shipping, currency),
        new Money(tax, currency),
        new Money(facilitatedTax, currency));
  }
}
