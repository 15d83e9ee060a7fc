package io.throughline.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// An exact amount of one currency that may be below zero: what a line of a statement says, or by
/// how much two figures differ.
///
/// What happened to an order has a {@link Money} and a name that says the direction. A statement is
/// somebody else's, and a difference has no direction before it is known.
///
/// @param minorUnits whole minor units, below zero when money went away
/// @param currency the currency that says what a minor unit is
public record SignedMoney(long minorUnits, Currency currency) {

  private static final int LONGEST = 40;

  /// The amount of so many minor units: {@code SignedMoney.ofMinor(-150, "USD")} is -1.50 USD.
  public static SignedMoney ofMinor(long minorUnits, String currency) {
    return new SignedMoney(minorUnits, Currency.of(currency));
  }

  /// The amount that a decimal text states: {@code SignedMoney.of("-1.50", "USD")}.
  ///
  /// @throws IllegalArgumentException when the text is no number, is too large, or is finer than
  ///   the currency's minor unit; nothing is rounded
  public static SignedMoney of(String amount, String currency) {
    return of(new BigDecimal(amount), Currency.of(currency));
  }

  /// The amount that a decimal number states, refused rather than rounded.
  ///
  /// @throws IllegalArgumentException when the number is too large, or finer than the currency's
  ///   minor unit
  public static SignedMoney of(BigDecimal amount, Currency currency) {
    if (amount.precision() > LONGEST || Math.abs(amount.scale()) > LONGEST) {
      throw new IllegalArgumentException("too long for an amount of money, in " + currency);
    }
    try {
      return new SignedMoney(
          amount
              .setScale(currency.digits(), RoundingMode.UNNECESSARY)
              .unscaledValue()
              .longValueExact(),
          currency);
    } catch (ArithmeticException tooFineOrTooLarge) {
      throw new IllegalArgumentException(
          "not a whole number of minor units: " + amount + " " + currency, tooFineOrTooLarge);
    }
  }

  /// An amount with no sign as one that could have one.
  public static SignedMoney of(Money amount) {
    return new SignedMoney(amount.minorUnits(), amount.currency());
  }

  /// Nothing, in this currency.
  public static SignedMoney zero(Currency currency) {
    return new SignedMoney(0, currency);
  }

  /// The sums of these amounts, one per currency, by currency code; a sum of zero is one too.
  public static List<SignedMoney> sums(Collection<SignedMoney> amounts) {
    var byCode = new TreeMap<String, SignedMoney>();
    for (var amount : amounts) {
      byCode.merge(amount.currency.code(), amount, SignedMoney::plus);
    }
    return List.copyOf(byCode.values());
  }

  /// The sum.
  ///
  /// @throws IllegalArgumentException when the currencies differ
  /// @throws ArithmeticException when it is too large
  public SignedMoney plus(SignedMoney other) {
    requireSame(other);
    return new SignedMoney(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /// What is left when the other is taken away; below zero when that is more.
  ///
  /// @throws IllegalArgumentException when the currencies differ
  /// @throws ArithmeticException when it is too large
  public SignedMoney minus(SignedMoney other) {
    requireSame(other);
    return new SignedMoney(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  /// As much in the other direction.
  public SignedMoney negated() {
    return new SignedMoney(Math.negateExact(minorUnits), currency);
  }

  /// As much without its sign.
  public Money absolute() {
    return new Money(Math.absExact(minorUnits), currency);
  }

  /// Whether this is nothing.
  public boolean isZero() {
    return minorUnits == 0;
  }

  /// The decimal text with exactly the currency's digits: {@code -1.50}, {@code 5000} for JPY.
  public String amount() {
    return BigDecimal.valueOf(minorUnits, currency.digits()).toPlainString();
  }

  @Override
  public String toString() {
    return amount() + " " + currency;
  }

  private void requireSame(SignedMoney other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "mixed currencies: " + currency + " and " + other.currency);
    }
  }
}
