package io.throughline.web.money;

import io.throughline.money.SignedMoney;
import java.math.BigDecimal;

/// Minor units as people write them, with exactly the currency's digits.
public final class Decimals {

  private Decimals() {}

  /// For JSON: decimal text such as {@code -1.50}.
  public static String text(long minor, String currency) {
    return SignedMoney.ofMinor(minor, currency).amount();
  }

  /// For files: a number.
  public static BigDecimal number(long minor, String currency) {
    return new BigDecimal(text(minor, currency));
  }
}
