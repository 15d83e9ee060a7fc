package io.throughline.order.event;

import io.throughline.order.terms.Surplus;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// Units gave their stock back.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param moves what it did to the units; empty when nothing could be moved
/// @param surplus stock that was promised to units which no longer want it
/// @param reason reason code
/// @param at when we recorded it, our clock
@Revision("1")
public record ReservationReleased(
    String orderId,
    String reservationId,
    List<UnitMove> moves,
    List<Surplus> surplus,
    String reason,
    Instant at)
    implements ReservationEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public ReservationReleased {
    moves = List.copyOf(moves);
    surplus = List.copyOf(surplus);
  }
}
