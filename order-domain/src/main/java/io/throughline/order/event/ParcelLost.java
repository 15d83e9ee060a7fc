package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The parcel will not arrive.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ParcelLost(
    String orderId, String shipmentId, List<UnitMove> moves, Instant occurredAt, Instant at)
    implements ShipmentEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public ParcelLost {
    moves = List.copyOf(moves);
  }
}
