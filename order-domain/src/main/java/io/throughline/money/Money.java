package io.throughline.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact, never negative amount of one currency, counted in its minor units (cents for USD, yen
/// for JPY).
///
/// Direction is the name of the fact that carries the amount, never a sign. Arithmetic is exact: it
/// throws rather than overflow, mix currencies or go below zero. Rule: PRODUCT law 4.
///
/// @param minorUnits whole minor units, zero or more
/// @param currency the currency that says what a minor unit is
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /// Digits and exponent of the longest number that is looked at. {@code 1e99999999} is ten
  /// characters on the wire and half a minute of arithmetic.
  private static final int LONGEST = 40;

  /// @throws IllegalArgumentException when the amount is below zero
  public Money {
    if (minorUnits < 0) {
      throw new IllegalArgumentException("negative amount: " + minorUnits + " " + currency);
    }
  }

  /// The amount of so many minor units: {@code Money.ofMinor(4999, "USD")} is 49.99 USD.
  public static Money ofMinor(long minorUnits, String currency) {
    return new Money(minorUnits, Currency.of(currency));
  }

  /// The amount that a decimal text states: {@code Money.of("49.99", "USD")}.
  ///
  /// @throws IllegalArgumentException when the text is no number, is negative, or is finer than the
  ///   currency's minor unit; nothing is rounded
  public static Money of(String amount, String currency) {
    return of(new BigDecimal(amount), Currency.of(currency));
  }

  /// The amount that a decimal number states, refused rather than rounded.
  ///
  /// @throws IllegalArgumentException when the number is negative, too large, or finer than the
  ///   currency's minor unit
  public static Money of(BigDecimal amount, Currency currency) {
    if (amount.precision() > LONGEST || Math.abs(amount.scale()) > LONGEST) {
      throw new IllegalArgumentException("too long for an amount of money, in " + currency);
    }
    try {
      return new Money(
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

  /// Nothing, in this currency.
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// The sum.
  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /// What is left when the other is taken away.
  ///
  /// @throws IllegalArgumentException when more is taken than there is
  public Money minus(Money other) {
    return new Money(minorUnitsOver(other), currency);
  }

  /// The amount so many times.
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  /// By how many minor units this is more than the other; below zero when it is less. The only
  /// signed figure that money gives.
  public long minorUnitsOver(Money other) {
    requireSame(other);
    return Math.subtractExact(minorUnits, other.minorUnits);
  }

  /// Whether this is nothing.
  public boolean isZero() {
    return minorUnits == 0;
  }

  /// The decimal text with exactly the currency's digits: {@code 49.99}, {@code 5000} for JPY.
  public String amount() {
    return BigDecimal.valueOf(minorUnits, currency.digits()).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  @Override
  public String toString() {
    return amount() + " " + currency;
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "mixed currencies: " + currency + " and " + other.currency);
    }
  }
}
