package io.throughline.inbox;

import io.throughline.inbox.Receipt.Status;
import org.jspecify.annotations.Nullable;

/// What was decided about one stored delivery.
record Settlement(
    long deliveryNo,
    Status status,
    @Nullable String orderId,
    @Nullable String reason,
    @Nullable String detail) {

  static Settlement done(long deliveryNo, String orderId) {
    return new Settlement(deliveryNo, Status.DONE, orderId, null, null);
  }

  static Settlement test(long deliveryNo) {
    return new Settlement(deliveryNo, Status.TEST, null, null, null);
  }

  static Settlement noted(long deliveryNo, String why) {
    return new Settlement(deliveryNo, Status.NOTED, null, null, why);
  }

  static Settlement parked(long deliveryNo, String orderId) {
    return new Settlement(deliveryNo, Status.PARKED, orderId, null, null);
  }

  static Settlement quarantined(long deliveryNo, String reason, String detail) {
    return new Settlement(deliveryNo, Status.QUARANTINED, null, reason, detail);
  }

  Receipt receipt() {
    return new Receipt(deliveryNo, status, orderId, reason);
  }
}
