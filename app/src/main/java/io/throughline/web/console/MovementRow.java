package io.throughline.web.console;

import io.throughline.projection.money.Movement;
import java.time.Instant;

/// A movement of money, as a row of the page.
record MovementRow(
    String position,
    String kind,
    String amount,
    String movementId,
    String provider,
    String day,
    Moment recorded,
    String orderId,
    String href,
    String eventId) {

  static MovementRow of(Movement one, Instant now) {
    return new MovementRow(
        String.valueOf(one.position()),
        Codes.text(one.kind()),
        Amounts.text(one.amount()),
        one.movementId(),
        one.provider(),
        one.businessDay().toString(),
        Moment.of(one.recordedAt(), now),
        one.orderId(),
        "/console/orders/" + one.orderId(),
        one.eventId());
  }
}
