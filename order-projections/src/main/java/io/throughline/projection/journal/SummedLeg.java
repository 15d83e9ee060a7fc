package io.throughline.projection.journal;

import java.time.LocalDate;

/// All legs of a ledger day on one account, added up entry by entry.
///
/// @param currency ISO 4217
/// @param debitMinor sum of the debits, minor units
/// @param creditMinor sum of the credits, minor units, not below zero
public record SummedLeg(
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    String ledgerAccount,
    long debitMinor,
    long creditMinor) {}
