package io.throughline.eventjson;

import io.throughline.money.Money;

/// Reads money as {@link MoneyWriter} writes it.
final class MoneyReader extends AmountReader<Money> {

  MoneyReader() {
    super(Money.class);
  }

  @Override
  Money value(String amount, String currency) {
    return Money.of(amount, currency);
  }

  @Override
  String written(Money value) {
    return value.amount();
  }
}
