package io.throughline.projection.orders;

import static io.throughline.projection.orders.PartRows.begin;
import static io.throughline.projection.orders.PartRows.change;
import static io.throughline.projection.orders.PartRows.goOn;

import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReserved;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ReservationExpired;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.ReturnEvent;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Need;
import io.throughline.order.terms.UnitMove;
import io.throughline.projection.orders.PartRows.Part;
import java.util.List;

/// The parts of an order that goods move by: reservations, requests to nodes, parcels, returns.
final class GoodsParts {

  private GoodsParts() {}

  /// Adds what an event says of one; many say nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case ReservationEvent e -> reservation(e, told);
      case FulfillmentEvent e -> fulfillment(e, told);
      case ShipmentEvent e -> shipment(e, told);
      case ReturnEvent e -> ReturnParts.add(e, told);
      default -> {
        // not about goods
      }
    }
  }

  private static void reservation(ReservationEvent event, Told told) {
    switch (event) {
      case ReservationRequested e ->
          goOn(
              reservation(e.reservationId(), "REQUESTED")
                  .known(e.needs().isEmpty() ? null : e.needs().getFirst().sku())
                  .units(e.needs().stream().mapToInt(Need::quantity).sum()),
              told);
      case UnitsReserved e ->
          goOn(
              reservation(e.reservationId(), "RESERVED")
                  .at(e.node())
                  .known(e.sku())
                  .units(moved(e.moves())),
              told);
      case ReservationDeclined e ->
          goOn(reservation(e.reservationId(), "DECLINED").known(e.sku()), told);
      case UnitsBackordered e -> goOn(reservation(e.reservationId(), "BACKORDERED"), told);
      case ReservationReleased e -> goOn(reservation(e.reservationId(), "RELEASED"), told);
      case ReservationExpired e -> goOn(reservation(e.reservationId(), "EXPIRED"), told);
      case ReservationRevoked e -> goOn(reservation(e.reservationId(), "REVOKED"), told);
      case OrderReserved _ -> {
        // about the order, not about one reservation
      }
    }
  }

  private static Part reservation(String id, String state) {
    return Part.of(PartKind.RESERVATION, id, state);
  }

  private static void fulfillment(FulfillmentEvent event, Told told) {
    switch (event) {
      case FulfillmentOrderCreated e ->
          begin(
              Part.of(PartKind.FULFILLMENT, e.fulfillmentOrderId(), "REQUESTED")
                  .at(e.node())
                  .units(moved(e.moves())),
              told);
      case FulfillmentRequestAccepted e ->
          goOn(
              Part.of(PartKind.FULFILLMENT, e.fulfillmentOrderId(), "ACCEPTED")
                  .known(e.nodeReference()),
              told);
      case FulfillmentRequestRejected e ->
          goOn(
              Part.of(PartKind.FULFILLMENT, e.fulfillmentOrderId(), "REJECTED").known(e.reason()),
              told);
      default -> {
        // the units tell how far the work is
      }
    }
  }

  private static void shipment(ShipmentEvent event, Told told) {
    switch (event) {
      case OrderShipped e ->
          begin(
              Part.of(PartKind.SHIPMENT, e.shipmentId(), "SHIPPED")
                  .at(e.parcel().carrier())
                  .known(e.parcel().trackingNumber())
                  .units(e.units().stream().mapToInt(LineUnits::quantity).sum()),
              told);
      case UnitsDelivered e when e.shipmentId() != null ->
          goOn(Part.of(PartKind.SHIPMENT, e.shipmentId(), "DELIVERED"), told);
      case ParcelLost e -> goOn(Part.of(PartKind.SHIPMENT, e.shipmentId(), "LOST"), told);
      case ParcelChanged e ->
          change(
              Part.of(PartKind.SHIPMENT, e.shipmentId(), "SHIPPED")
                  .at(e.parcel().carrier())
                  .known(e.parcel().trackingNumber()),
              told);
      case ShipmentVoided e -> goOn(Part.of(PartKind.SHIPMENT, e.shipmentId(), "VOIDED"), told);
      default -> {
        // the carrier's word, or about a parcel that is not known yet
      }
    }
  }

  private static int moved(List<UnitMove> moves) {
    return moves.stream().mapToInt(UnitMove::quantity).sum();
  }
}
