package io.throughline.channel;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import java.math.BigDecimal;
import java.util.Map;

/// How many decimal digits the minor unit of a rail has, where it differs from ISO 4217. Source:
/// CHANNELS section 12.
public final class RailDigits {

  /// Stripe: kronur and Ugandan shillings have two for the sake of older callers, ariary none.
  public static final RailDigits STRIPE = new RailDigits(Map.of("ISK", 2, "UGX", 2, "MGA", 0));

  /// PayPal: as ISO 4217 has them.
  public static final RailDigits PAYPAL = new RailDigits(Map.of());

  private final Map<String, Integer> differing;

  private RailDigits(Map<String, Integer> differing) {
    this.differing = differing;
  }

  /// The digits of this currency at the rail.
  public int of(Currency currency) {
    return differing.getOrDefault(currency.code(), currency.digits());
  }

  /// What so many of the rail's minor units are.
  ///
  /// @throws IllegalArgumentException when it is negative, or no whole number of the currency's own
  ///   minor units
  public Money money(long minorUnits, Currency currency) {
    return Money.of(BigDecimal.valueOf(minorUnits, of(currency)), currency);
  }
}
