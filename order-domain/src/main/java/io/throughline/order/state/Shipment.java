package io.throughline.order.state;

import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.terms.Parcel;
import java.time.Instant;

/// A parcel as deciders see it.
///
/// @param shipped the event that told of it
/// @param parcel how it travels, as last told
/// @param toldAt when it came to travel so, by the clock of whoever reports it
/// @param end how it ended
public record Shipment(OrderShipped shipped, Parcel parcel, Instant toldAt, End end) {

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

  static Shipment of(OrderShipped shipped) {
    return new Shipment(shipped, shipped.parcel(), shipped.occurredAt(), End.NONE);
  }

  Shipment ended(End how) {
    return new Shipment(shipped, parcel, toldAt, how);
  }

  Shipment changed(ParcelChanged event) {
    return new Shipment(shipped, event.parcel(), event.occurredAt(), end);
  }
}
