package io.throughline.finance;

import io.throughline.money.Money;

/// What a new batch for the ledger would hold.
///
/// @param number the batch's number of that account, day and currency
/// @param entries how many; zero when there is nothing to hand over
/// @param debits the sum of their debits
/// @param contentHash SHA-256 over them, lower-case hex
public record LedgerContent(int number, long entries, Money debits, String contentHash) {}
