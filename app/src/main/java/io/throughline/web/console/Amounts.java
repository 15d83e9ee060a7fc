package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/// Figures as people read them: thousands parted, the currency's digits, its code behind.
public final class Amounts {

  /// Does not break between amount and currency.
  private static final char NO_BREAK = '\u00a0';

  private Amounts() {}

  /// {@code 1,234.50 USD}.
  public static String text(Money money) {
    return decimal(money.minorUnits(), money.currency()) + NO_BREAK + money.currency();
  }

  /// A difference, with its sign: {@code +1.00 USD}.
  public static String signed(long minorUnits, Currency currency) {
    return (minorUnits > 0 ? "+" : "") + decimal(minorUnits, currency) + NO_BREAK + currency;
  }

  /// A figure that may be below zero: {@code -1.00 USD}.
  public static String plain(long minorUnits, Currency currency) {
    return decimal(minorUnits, currency) + NO_BREAK + currency;
  }

  /// A figure that may be below zero, where its currency stands beside it: {@code -1.00}.
  public static String number(long minorUnits, Currency currency) {
    return decimal(minorUnits, currency);
  }

  /// A whole number.
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String decimal(long minorUnits, Currency currency) {
    return String.format(
        Locale.ROOT,
        "%,." + currency.digits() + "f",
        BigDecimal.valueOf(minorUnits, currency.digits()));
  }
}
