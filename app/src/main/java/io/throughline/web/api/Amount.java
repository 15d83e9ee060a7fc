package io.throughline.web.api;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;

/// Money as the API writes it.
///
/// @param amount decimal text with exactly the currency's digits
/// @param currency ISO 4217
record Amount(String amount, String currency) {

  static Amount of(Money money) {
    return new Amount(money.amount(), money.currency().code());
  }

  static Amount of(SignedMoney money) {
    return new Amount(money.amount(), money.currency().code());
  }
}
