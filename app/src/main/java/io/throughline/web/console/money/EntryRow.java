package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.template.Leg;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the journal as a row of a page.
///
/// @param late whether it stands on another day of the ledger than its fact
/// @param orderHref the order's page at the event; null when it is none of ours
record EntryRow(
    String position,
    String what,
    String source,
    String glDay,
    String originDay,
    boolean late,
    String channel,
    String account,
    String currency,
    List<LegRow> legs,
    @Nullable String orderRef,
    @Nullable String orderHref,
    @Nullable String rail,
    String posting) {

  private static final String OURS = "order-";

  /// One side of it.
  ///
  /// @param debit empty for a credit
  /// @param credit empty for a debit
  record LegRow(String ledgerAccount, String href, String debit, String credit) {

    static LegRow of(Leg leg) {
      var currency = Currency.of(leg.currency());
      long minor = leg.minor();
      return new LegRow(
          leg.ledgerAccount(),
          Links.ledgerAccount(leg.ledgerAccount(), leg.currency()),
          minor > 0 ? Amounts.number(minor, currency) : "",
          minor < 0 ? Amounts.number(-minor, currency) : "");
    }
  }

  static EntryRow of(BookedEntry entry) {
    var order = entry.orderRef();
    var state = entry.batchState();
    return new EntryRow(
        String.valueOf(entry.position()),
        entry.what(),
        entry.source(),
        entry.glDay().toString(),
        entry.originDay().toString(),
        !entry.glDay().equals(entry.originDay()),
        entry.channel(),
        entry.account(),
        entry.currency(),
        entry.legs().stream().map(LegRow::of).toList(),
        order,
        order != null && order.startsWith(OURS) ? Links.order(order, entry.position()) : null,
        entry.rail(),
        state == null ? "Not posted" : Codes.text(state));
  }
}
