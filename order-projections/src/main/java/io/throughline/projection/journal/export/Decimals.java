package io.throughline.projection.journal.export;

import io.throughline.money.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts as the targets want them.
final class Decimals {

  private static final int MOST_DIGITS = 10;

  private Decimals() {}

  /// All digits of the currency.
  static String exact(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, currency.digits()).toPlainString();
  }

  /// At most ten digits before the point and two after it: nothing is rounded.
  ///
  /// @throws NotExportable when the amount has more
  static String two(long minor, Currency currency) {
    var amount = BigDecimal.valueOf(minor, currency.digits());
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new NotExportable(
          "%s %s has more than two decimals".formatted(amount.toPlainString(), currency));
    }
    var two = amount.setScale(2, RoundingMode.UNNECESSARY);
    if (two.precision() - two.scale() > MOST_DIGITS) {
      throw new NotExportable("%s %s is too large".formatted(amount.toPlainString(), currency));
    }
    return two.toPlainString();
  }

  /// The amount when it is a debit; nothing otherwise.
  static String debit(long minor, Currency currency) {
    return minor > 0 ? two(minor, currency) : "";
  }

  /// The amount when it is a credit, without its sign; nothing otherwise.
  static String credit(long minor, Currency currency) {
    return minor < 0 ? two(Math.negateExact(minor), currency) : "";
  }
}
