package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.journal.AccountBalance;
import io.throughline.web.console.Amounts;

/// What stands on a ledger account, as a row of the trial balance.
record BalanceRow(
    String ledgerAccount,
    String href,
    String currency,
    String debit,
    String credit,
    String balance,
    String legs) {

  static BalanceRow of(AccountBalance one) {
    var currency = Currency.of(one.currency());
    return new BalanceRow(
        one.ledgerAccount(),
        Links.ledgerAccount(one.ledgerAccount(), one.currency()),
        one.currency(),
        Amounts.number(one.debitMinor(), currency),
        Amounts.number(one.creditMinor(), currency),
        Amounts.number(one.minor(), currency),
        Amounts.count(one.legs()));
  }
}
