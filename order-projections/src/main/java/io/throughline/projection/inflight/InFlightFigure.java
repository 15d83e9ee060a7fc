package io.throughline.projection.inflight;

import io.throughline.money.Money;

/// The orders of one channel and currency at one place, and what they are worth.
///
/// @param channel the channel
/// @param stage where they are, by name; never one of those in which an order is over
/// @param held whether they have an open hold
/// @param orders how many
/// @param value sum of what they are worth: total + added - canceled
public record InFlightFigure(
    String channel, String stage, boolean held, long orders, Money value) {}
