package io.throughline.projection.journal;

import java.time.LocalDate;

/// What a day did to a clearing account; all in minor units, above zero when the rail owes us more.
/// Opening and the movements come to closing.
///
/// @param glDay day of the ledger
/// @param currency ISO 4217
public record ClearingDay(
    String rail,
    String channel,
    String account,
    String currency,
    LocalDate glDay,
    long opening,
    long capture,
    long refund,
    long chargeback,
    long cbReversal,
    long fees,
    long taxWithheld,
    long reserve,
    long fx,
    long adjustment,
    long classified,
    long payout,
    long closing) {}
