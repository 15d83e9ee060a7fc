package io.throughline.projection.inflight;

import io.throughline.money.Money;

/// The orders of one channel and currency at one place, and what they are worth.
///
/// @param channel the channel
/// @param stage {@code RECEIVED} or {@code VALIDATED}
/// @param held whether they have an open hold
/// @param orders how many
/// @param value sum of their stated totals
public record InFlightFigure(
    String channel, String stage, boolean held, long orders, Money value) {}
