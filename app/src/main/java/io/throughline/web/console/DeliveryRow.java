package io.throughline.web.console;

import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.inbox.Remedies;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that waits, as the list shows it.
///
/// @param remedy what can be done about it
record DeliveryRow(
    long number,
    String channel,
    String account,
    String topic,
    String key,
    Moment received,
    String status,
    String reason,
    String detail,
    String remedy,
    @Nullable String orderId) {

  static DeliveryRow of(QuarantinedDelivery delivery, Instant now) {
    return new DeliveryRow(
        delivery.deliveryNo(),
        delivery.channel(),
        delivery.account(),
        delivery.topic(),
        delivery.deliveryKey(),
        Moment.of(delivery.receivedAt(), now),
        delivery.status(),
        delivery.reason(),
        delivery.detail(),
        delivery.status().equals("PARKED")
            ? "It waits for its order. When the order comes, it is worked on by itself."
            : Remedies.of(delivery.reason()),
        delivery.orderId());
  }

  /// Whether it waits, so that it can be retried.
  public boolean waits() {
    return status.equals("PARKED") || status.equals("QUARANTINED");
  }
}
