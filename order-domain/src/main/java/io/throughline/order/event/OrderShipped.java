package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A parcel with these units left a node.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param fulfillmentOrderId the request it answers, null when not told
/// @param parcel how it travels
/// @param units units as reported, by line
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderShipped(
    String orderId,
    String shipmentId,
    @Nullable String fulfillmentOrderId,
    Parcel parcel,
    List<LineUnits> units,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements ShipmentEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public OrderShipped {
    units = List.copyOf(units);
    moves = List.copyOf(moves);
  }
}
