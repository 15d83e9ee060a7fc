package io.throughline.settlement.file;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Signed sums, one per currency.
final class Sums {

  private final Map<Currency, Long> byCurrency = new LinkedHashMap<>();

  /// @throws Unreadable when it is more than can be counted
  void add(SignedMoney amount) {
    try {
      byCurrency.merge(amount.currency(), amount.minorUnits(), Math::addExact);
    } catch (ArithmeticException tooMuch) {
      throw Unreadable.file("AMOUNT_TOO_LARGE", "The amounts add up to more than can be counted.");
    }
  }

  List<SignedMoney> list() {
    return byCurrency.entrySet().stream()
        .map(sum -> new SignedMoney(sum.getValue(), sum.getKey()))
        .toList();
  }
}
