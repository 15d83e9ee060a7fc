package io.throughline.projection.journal;

import io.throughline.money.Money;

/// What a new batch for the ledger would hold.
///
/// @param number the batch's number: one more than there are of that account, day and currency
/// @param throughPosition up to where
/// @param entries how many; nothing to hand over when zero
/// @param debits the sum of their debits
/// @param contentHash SHA-256 over the entries without positions, lower-case hex
public record BatchContent(
    int number, long throughPosition, long entries, Money debits, String contentHash) {}
