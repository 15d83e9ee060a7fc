package io.throughline.order.command;

/// Something that is asked of one order.
public sealed interface OrderCommand
    permits ReceiveOrder, ValidateOrder, RejectOrder, PlaceHold, ReleaseHold {

  /// The order that is asked.
  OrderId orderId();
}
