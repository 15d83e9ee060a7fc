package io.throughline.channel.shopify;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Reads amounts of the shop's currency, which are the flat fields; what the buyer saw in another
/// currency stands beside them in the {@code _set} fields and is not read.
///
/// @param currency of every amount of the order
record Amounts(Currency currency) {

  /// Reads amounts in the currency that the order states.
  static Amounts of(Fields order) {
    return of(order, "currency");
  }

  /// Reads amounts in the currency that this field states.
  static Amounts of(Fields of, String name) {
    var code = of.requiredText(name);
    if (!Currency.isKnown(code)) {
      throw of.invalid(name, of.shown(name) + " is unknown");
    }
    return new Amounts(Currency.of(code));
  }

  /// The amount of this name; null when absent.
  ///
  /// @throws NotReadable when it is negative, finer than the currency's minor unit, or too large
  @Nullable Money read(Fields of, String name) {
    var amount = of.decimal(name);
    if (amount == null) {
      return null;
    }
    try {
      return Money.of(amount, currency);
    } catch (IllegalArgumentException refused) {
      throw of.invalid(
          name,
          "%s is not an amount of %s (negative, too fine or too large)"
              .formatted(of.shown(name), currency));
    }
  }

  /// The amount of this name, or nothing when absent.
  Money orZero(Fields of, String name) {
    var amount = read(of, name);
    return amount == null ? Money.zero(currency) : amount;
  }

  /// The amount of this name.
  ///
  /// @throws NotReadable also when it is absent
  Money required(Fields of, String name) {
    var amount = read(of, name);
    if (amount == null) {
      throw of.missing(name);
    }
    return amount;
  }

  /// The sum.
  Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }
}
