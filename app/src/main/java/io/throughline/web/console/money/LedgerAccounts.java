package io.throughline.web.console.money;

import io.throughline.projection.journal.template.Accounts;
import io.throughline.projection.reconciliation.RowKey;
import java.util.List;

/// The accounts of the ledger that a difference may go to.
final class LedgerAccounts {

  private LedgerAccounts() {}

  /// Those that fit the money of a row.
  static List<String> of(RowKey row) {
    var rail = ":" + row.rail();
    var place = ":" + row.channel() + ":" + row.account();
    return List.of(
        Accounts.WRITE_OFF,
        "Expenses:Rounding",
        Accounts.FX_RESULT,
        "Expenses:ProcessingFees" + rail,
        "Expenses:Commission" + rail,
        "Expenses:Fulfillment" + rail,
        "Expenses:ChargebackFees" + rail,
        "Expenses:ChargebackLosses" + place,
        "Income:Goodwill" + place,
        "Income:Returns" + place,
        "Liabilities:UnidentifiedReceipts",
        "Liabilities:RefundsPayable",
        Accounts.CONTRACT_BALANCE + row.channel() + ":" + row.account(),
        Accounts.FACILITATED_TAX,
        Accounts.TAX_PAYABLE,
        "Assets:Reserve" + rail,
        "Assets:DisputedFunds" + rail,
        "Assets:PayoutsInTransit" + rail);
  }
}
