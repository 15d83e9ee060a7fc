package io.throughline.order.reservation;

import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.List;

/// Moves over several lines, cut to a number of units.
final class Moves {

  private Moves() {}

  /// The first so many units of these moves.
  static List<UnitMove> upTo(int quantity, List<UnitMove> moves) {
    var cut = new ArrayList<UnitMove>();
    int left = quantity;
    for (var move : moves) {
      int taken = Math.min(left, move.quantity());
      if (taken > 0) {
        cut.add(
            new UnitMove(
                move.lineId(),
                move.sku(),
                taken,
                move.from(),
                move.to(),
                move.reservationId(),
                move.fulfillmentOrderId(),
                move.shipmentId()));
        left -= taken;
      }
    }
    return cut;
  }
}
