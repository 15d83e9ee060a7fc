package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The stock was promised for a time, and nobody paid.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param moves what it did to the units; empty when nothing could be moved
/// @param at when we recorded it, our clock
@Revision("1")
public record ReservationExpired(
    String orderId, String reservationId, List<UnitMove> moves, Instant at)
    implements ReservationEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public ReservationExpired {
    moves = List.copyOf(moves);
  }
}
