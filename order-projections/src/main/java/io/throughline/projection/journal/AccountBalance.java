package io.throughline.projection.journal;

/// What stands on a ledger account.
///
/// @param currency ISO 4217
/// @param debitMinor sum of all debits, minor units
/// @param creditMinor sum of all credits, minor units, not below zero
/// @param legs how many legs these are
public record AccountBalance(
    String ledgerAccount, String currency, long debitMinor, long creditMinor, long legs) {

  /// The balance: debit above zero.
  public long minor() {
    return debitMinor - creditMinor;
  }
}
