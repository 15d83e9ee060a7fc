package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.LateItem;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import java.time.Instant;

/// Something that came after its day was closed, as a row of a page.
///
/// @param href the order at the event, or the statement
record LateRow(
    String what,
    String href,
    String reference,
    String rail,
    String amount,
    int version,
    String position,
    Moment recorded) {

  static LateRow of(LateItem item, Instant now) {
    return new LateRow(
        Codes.text(item.fact()),
        item.fact().equals("SETTLEMENT")
            ? Links.settlement(item.subject())
            : Links.order(item.subject(), item.position()),
        item.reference(),
        item.rail(),
        Amounts.signed(item.amount(), Currency.of(item.currency())),
        item.version(),
        String.valueOf(item.position()),
        Moment.of(item.recordedAt(), now));
  }
}
