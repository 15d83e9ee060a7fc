package io.throughline.web.money;

import io.throughline.projection.journal.AccountBalance;

/// What stands on an account of the ledger.
///
/// @param balance debit less credit
/// @param legs how many legs these are
record BalanceView(
    String ledgerAccount, String currency, String debit, String credit, String balance, long legs) {

  static BalanceView of(AccountBalance one) {
    return new BalanceView(
        one.ledgerAccount(),
        one.currency(),
        Decimals.text(one.debitMinor(), one.currency()),
        Decimals.text(one.creditMinor(), one.currency()),
        Decimals.text(one.minor(), one.currency()),
        one.legs());
  }
}
