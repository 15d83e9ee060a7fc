package io.throughline.projection.orders;

import io.throughline.money.Currency;

/// The money of one order: minor units of its currency. Figures that are a difference may be below
/// zero, when stated totals and parts do not agree.
///
/// @param payment the axis
/// @param currency the order's
/// @param value what was ordered is worth: total + added - canceled
/// @param canceled what canceled units were worth
/// @param authorized promised and not captured
/// @param captured what came in
/// @param refunded what went back
/// @param owed granted to the buyer and not gone back yet
/// @param writtenOff what was let go; negative when we owed it
public record OrderMoney(
    Payment payment,
    Currency currency,
    long value,
    long canceled,
    long authorized,
    long captured,
    long refunded,
    long owed,
    long writtenOff) {}
