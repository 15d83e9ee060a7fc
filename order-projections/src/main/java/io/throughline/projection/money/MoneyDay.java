package io.throughline.projection.money;

import io.throughline.money.Money;
import java.time.LocalDate;

/// The money of one account, business day and currency.
///
/// @param captures how many movements the captured amount is made of
/// @param netMinor captured less refunded, minor units; below zero when more went back than came
/// @param lastPosition position of the last movement that counts
public record MoneyDay(
    LocalDate businessDay,
    String channel,
    String account,
    long captures,
    Money captured,
    long refunds,
    Money refunded,
    long netMinor,
    long lastPosition) {}
