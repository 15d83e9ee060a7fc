package io.throughline.order.state;

import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.terms.Parcel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A parcel as deciders see it.
///
/// @param shipped the event that told of it
/// @param parcel how it travels, as last told
/// @param toldAt when it came to travel so, by the clock of whoever reports it
/// @param end how it ended
/// @param endedAt when it ended, by the clock of whoever reports it; null when it did not
public record Shipment(
    OrderShipped shipped, Parcel parcel, Instant toldAt, End end, @Nullable Instant endedAt) {

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

  /// The units of the order in it, by line.
  public Map<String, Integer> units() {
    var units = new LinkedHashMap<String, Integer>();
    shipped.moves().forEach(move -> units.merge(move.lineId(), move.quantity(), Integer::sum));
    return units;
  }

  static Shipment of(OrderShipped shipped) {
    return new Shipment(shipped, shipped.parcel(), shipped.occurredAt(), End.NONE, null);
  }

  Shipment ended(End how, Instant when) {
    return new Shipment(shipped, parcel, toldAt, how, when);
  }

  Shipment changed(ParcelChanged event) {
    return new Shipment(shipped, event.parcel(), event.occurredAt(), end, endedAt);
  }
}
