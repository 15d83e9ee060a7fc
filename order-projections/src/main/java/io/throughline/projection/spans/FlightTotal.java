package io.throughline.projection.spans;

import io.throughline.money.Currency;
import io.throughline.money.Money;

/// All units on their way of one channel and currency.
///
/// @param orders how many orders they are of
/// @param value what they are worth
/// @param capturedMinor what was captured less what was refunded, over the whole of these orders;
///   below zero when more went back than came
public record FlightTotal(
    String channel, Currency currency, long orders, long units, Money value, long capturedMinor) {}
