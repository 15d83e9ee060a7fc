package io.throughline.web.money;

import io.throughline.projection.reconciliation.Aging;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.matching.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A movement of an order's money, with the event that says so, and how far it is settled.
///
/// @param position of its event in the log
/// @param reference capture, refund or dispute id
/// @param amount above zero when the rail owes us more by it
/// @param due when the rest has to be settled
/// @param lateDays business days past due
record MovementView(
    long position,
    String eventId,
    String orderId,
    @Nullable String orderNumber,
    MovementKind kind,
    String reference,
    LocalDate businessDay,
    String channel,
    String account,
    String rail,
    String currency,
    String amount,
    String settled,
    String open,
    @Nullable LocalDate due,
    int lateDays,
    Aging aging,
    Instant occurredAt,
    Instant recordedAt) {

  static MovementView of(OpenItem one) {
    var row = one.row();
    return new MovementView(
        one.position(),
        one.eventId(),
        one.orderId(),
        one.orderNumber(),
        one.kind(),
        one.reference(),
        row.businessDay(),
        row.channel(),
        row.account(),
        row.rail(),
        row.currency(),
        Decimals.text(one.amount(), row.currency()),
        Decimals.text(one.settled(), row.currency()),
        Decimals.text(one.open(), row.currency()),
        one.due(),
        one.lateDays(),
        one.aging(),
        one.occurredAt(),
        one.recordedAt());
  }
}
