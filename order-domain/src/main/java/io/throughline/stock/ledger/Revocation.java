package io.throughline.stock.ledger;

import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.state.NodeStock;
import io.throughline.stock.state.Reservation;
import io.throughline.stock.state.StockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes promises back that the units at a node no longer cover.
///
/// The newest lose first, because who came first was promised first. Exactly the missing units are
/// taken back, so the last one to lose may lose in part: units that do lie there stay with the
/// order they were promised to, and whether a part is worth shipping is for the order to decide.
///
/// @param sku the item
/// @param cause the fact that showed it
/// @param at when that fact happened
record Revocation(String sku, String cause, Instant at) {

  /// What has to be taken back so that no more is reserved at the node than lies there.
  ///
  /// @param onHand what lies there from now on
  List<StockReservationRevoked> covering(StockState state, NodeStock node, long onHand) {
    var revoked = new ArrayList<StockReservationRevoked>();
    long missing = node.reserved() - onHand;
    if (missing <= 0) {
      return revoked;
    }
    for (var reservation : newestFirst(state, node.node())) {
      if (missing <= 0) {
        break;
      }
      int quantity = (int) Math.min(missing, reservation.quantity());
      revoked.add(revoked(reservation, quantity));
      missing -= quantity;
    }
    return revoked;
  }

  private static List<Reservation> newestFirst(StockState state, String node) {
    return state.open().values().stream()
        .filter(reservation -> reservation.node().equals(node))
        .sorted(Comparator.comparingLong(Reservation::turn).reversed())
        .toList();
  }

  private StockReservationRevoked revoked(Reservation reservation, int quantity) {
    return new StockReservationRevoked(
        sku,
        reservation.reservationId(),
        reservation.orderId(),
        reservation.node(),
        quantity,
        cause,
        at);
  }
}
