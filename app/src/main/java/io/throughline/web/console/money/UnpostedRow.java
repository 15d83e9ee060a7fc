package io.throughline.web.console.money;

import io.throughline.projection.journal.Unposted;
import io.throughline.web.console.Amounts;

/// Entries of a ledger day that the ledger has not said yes to, as a row of the page.
///
/// @param waiting how many of them no batch holds
record UnpostedRow(
    String day,
    String channel,
    String account,
    String currency,
    String href,
    String entries,
    String debits,
    long waiting) {

  static UnpostedRow of(Unposted one) {
    var currency = one.debits().currency().code();
    return new UnpostedRow(
        one.glDay().toString(),
        one.channel(),
        one.account(),
        currency,
        Links.JOURNAL
            + "/entries?from=%s&to=%s&channel=%s&account=%s&currency=%s"
                .formatted(
                    one.glDay(),
                    one.glDay(),
                    Links.text(one.channel()),
                    Links.text(one.account()),
                    currency),
        Amounts.count(one.entries()),
        Amounts.text(one.debits()),
        one.entries() - one.prepared());
  }
}
