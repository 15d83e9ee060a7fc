package io.throughline.order.terms;

import io.throughline.money.Money;

/// One tax on a line or charge, as the channel stated it; never recomputed here.
///
/// @param title the tax's name on the channel, such as {@code State tax}
/// @param rate the rate as decimal text, {@code 0.06} for six per cent
/// @param amount the tax for the whole line or charge
/// @param collectedByChannel whether the channel itself pays it to the state (marketplace tax)
public record TaxLine(String title, String rate, Money amount, boolean collectedByChannel) {}
