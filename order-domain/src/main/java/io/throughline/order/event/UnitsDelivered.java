package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The buyer has these units.
///
/// @param orderId the order
/// @param shipmentId the parcel, null for what needs no shipping
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record UnitsDelivered(
    String orderId,
    @Nullable String shipmentId,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements ShipmentEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public UnitsDelivered {
    moves = List.copyOf(moves);
  }
}
