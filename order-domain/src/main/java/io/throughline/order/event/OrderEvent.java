package io.throughline.order.event;

/// Something that happened to one order. Sealed, so that a new event breaks every switch that has
/// to learn it.
public sealed interface OrderEvent
    permits OrderReceived,
        OrderValidated,
        OrderValidationFailed,
        OrderRejected,
        HoldPlaced,
        HoldReleased {

  /// The order's id, {@code order-<uuid>}.
  String orderId();
}
