package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The promised stock turned out not to exist: it was counted or adjusted away. Reported by the
/// stock item.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param revocationId the stock item's event
/// @param sku stock keeping unit
/// @param quantity units that lost their stock
/// @param cause what happened to the stock
/// @param moves what it did to the units; empty when nothing could be moved
/// @param at when we recorded it, our clock
@Revision("1")
public record ReservationRevoked(
    String orderId,
    String reservationId,
    String revocationId,
    String sku,
    int quantity,
    String cause,
    List<UnitMove> moves,
    Instant at)
    implements ReservationEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public ReservationRevoked {
    moves = List.copyOf(moves);
  }
}
