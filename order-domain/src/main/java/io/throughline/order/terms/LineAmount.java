package io.throughline.order.terms;

import io.throughline.money.Money;

/// An amount that belongs to a line.
///
/// @param lineId the line
/// @param amount in the order's currency
public record LineAmount(String lineId, Money amount) {}
