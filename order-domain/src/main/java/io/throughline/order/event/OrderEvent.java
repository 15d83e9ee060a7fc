package io.throughline.order.event;

/// Something that happened to one order. Sealed by axis, so that a new event breaks every switch
/// that has to learn it.
public sealed interface OrderEvent
    permits IntakeEvent,
        HoldEvent,
        ReservationEvent,
        FulfillmentEvent,
        ShipmentEvent,
        CancellationEvent,
        ChangeEvent,
        PaymentEvent,
        RefundEvent,
        SaleEvent,
        ReturnEvent,
        DisputeEvent,
        ChannelEvent,
        ServiceEvent,
        AnomalyEvent,
        ApprovalEvent,
        ClosingEvent {

  /// The order's id, {@code order-<uuid>}.
  String orderId();
}
