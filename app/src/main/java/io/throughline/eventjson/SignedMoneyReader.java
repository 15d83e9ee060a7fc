package io.throughline.eventjson;

import io.throughline.money.SignedMoney;

/// Reads signed money as {@link SignedMoneyWriter} writes it.
final class SignedMoneyReader extends AmountReader<SignedMoney> {

  SignedMoneyReader() {
    super(SignedMoney.class);
  }

  @Override
  SignedMoney value(String amount, String currency) {
    return SignedMoney.of(amount, currency);
  }

  @Override
  String written(SignedMoney value) {
    return value.amount();
  }
}
