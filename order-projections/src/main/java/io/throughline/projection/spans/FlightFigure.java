package io.throughline.projection.spans;

import io.throughline.money.Money;

/// The units of one channel and currency at one place of their way, and what they are worth.
///
/// @param stage where they are, or {@code ON_HOLD} when their order is held
/// @param orders how many orders have some of them; a half-shipped order counts in two stages
public record FlightFigure(String channel, String stage, long orders, long units, Money value) {}
