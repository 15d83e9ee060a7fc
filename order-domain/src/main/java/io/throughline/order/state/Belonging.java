package io.throughline.order.state;

import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import org.jspecify.annotations.Nullable;

/// What units belong to from a move on, where that changes.
///
/// @param reservationId a new reservation; null keeps what they have
/// @param fulfillmentOrderId a new request to a node; null keeps what they have
/// @param shipmentId a new parcel; null keeps what they have
public record Belonging(
    @Nullable String reservationId,
    @Nullable String fulfillmentOrderId,
    @Nullable String shipmentId) {

  /// They keep what they have.
  public static final Belonging SAME = new Belonging(null, null, null);

  /// To this reservation from now on.
  public static Belonging reservation(String reservationId) {
    return new Belonging(reservationId, null, null);
  }

  /// To this request to a node from now on.
  public static Belonging fulfillmentOrder(String fulfillmentOrderId) {
    return new Belonging(null, fulfillmentOrderId, null);
  }

  /// To this parcel from now on.
  public static Belonging shipment(String shipmentId) {
    return new Belonging(null, null, shipmentId);
  }

  UnitMove move(LineProgress line, int quantity, Pile from, Bucket to) {
    return new UnitMove(
        line.lineId(),
        line.sku(),
        quantity,
        from.bucket(),
        to,
        reservationId == null ? from.reservationId() : reservationId,
        fulfillmentOrderId == null ? from.fulfillmentOrderId() : fulfillmentOrderId,
        shipmentId == null ? from.shipmentId() : shipmentId);
  }
}
