package io.throughline.finance;

import io.throughline.money.SignedMoney;

/// What a rail owes for too long, or we owe it.
///
/// @param items how many movements
/// @param open the sum of what is open of them
public record OverdueMoney(
    String channel, String account, String rail, long items, SignedMoney open) {}
