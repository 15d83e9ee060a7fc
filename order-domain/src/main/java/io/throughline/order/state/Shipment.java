package io.throughline.order.state;

import io.throughline.order.event.OrderShipped;

/// A parcel as deciders see it.
///
/// @param shipped the event that told of it
/// @param end how it ended
public record Shipment(OrderShipped shipped, End end) {

  /// How a parcel ended.
  public enum End {
    /// It is on its way.
    NONE,
    /// The buyer has it.
    DELIVERED,
    /// It will not arrive.
    LOST,
    /// It never left.
    VOIDED
  }

  Shipment ended(End how) {
    return new Shipment(shipped, how);
  }
}
