package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.Aging;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A movement of an order's money, and how far it is settled, as a row of a page.
///
/// @param href the order's page at the event
/// @param late in words; empty when it is not due
record ItemRow(
    String position,
    String kind,
    String reference,
    String day,
    String channel,
    String account,
    String rail,
    String amount,
    String settled,
    String open,
    @Nullable String due,
    String late,
    Moment recorded,
    String order,
    String href,
    String eventId) {

  static ItemRow of(OpenItem one, Instant now) {
    var row = one.row();
    var currency = Currency.of(row.currency());
    var number = one.orderNumber();
    var due = one.due();
    return new ItemRow(
        String.valueOf(one.position()),
        Codes.text(one.kind()),
        one.reference(),
        row.businessDay().toString(),
        row.channel(),
        row.account(),
        row.rail(),
        Amounts.plain(one.amount(), currency),
        Amounts.plain(one.settled(), currency),
        Amounts.plain(one.open(), currency),
        due == null ? null : due.toString(),
        one.open() == 0 || one.aging() == Aging.NOT_DUE
            ? ""
            : one.lateDays() + (one.lateDays() == 1 ? " business day late" : " business days late"),
        Moment.of(one.recordedAt(), now),
        number == null ? one.orderId() : number,
        Links.order(one.orderId(), one.position()),
        one.eventId());
  }
}
