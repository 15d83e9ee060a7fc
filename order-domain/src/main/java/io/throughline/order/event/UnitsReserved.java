package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// Stock at a node is promised to these units.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param sku stock keeping unit
/// @param node place that fulfills
/// @param moves what it did to the units; empty when nothing could be moved
/// @param at when we recorded it, our clock
@Revision("1")
public record UnitsReserved(
    String orderId, String reservationId, String sku, String node, List<UnitMove> moves, Instant at)
    implements ReservationEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public UnitsReserved {
    moves = List.copyOf(moves);
  }
}
