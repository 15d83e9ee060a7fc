package io.throughline.projection.orders;

import io.throughline.order.event.DeliveryFailed;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.ShipmentFactAwaited;
import io.throughline.order.event.ShipmentIdentified;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.TrackingUpdated;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.terms.Parcel;

/// What became of a parcel, in one sentence.
final class ParcelHeadline {

  private ParcelHeadline() {}

  static String of(ShipmentEvent event) {
    return switch (event) {
      case OrderShipped e ->
          "%s shipped with %s, parcel %s"
              .formatted(Phrases.units(e.units()), travels(e.parcel()), e.shipmentId());
      case ParcelChanged e ->
          "Parcel %s travels with %s".formatted(e.shipmentId(), travels(e.parcel()));
      case ShipmentIdentified e ->
          "Parcel %s is also known as %s".formatted(e.shipmentId(), e.otherId());
      case ShipmentVoided e -> "Parcel %s undone, it never left".formatted(e.shipmentId());
      case TrackingUpdated e ->
          "Parcel %s: %s%s"
              .formatted(e.shipmentId(), e.status(), e.place() == null ? "" : " in " + e.place());
      case UnitsDelivered e ->
          Phrases.moved(e.moves())
              + " delivered"
              + (e.shipmentId() == null ? "" : ", parcel " + e.shipmentId());
      case DeliveryFailed e ->
          "Parcel %s could not be delivered: %s".formatted(e.shipmentId(), e.reason());
      case ParcelLost e ->
          "Parcel %s lost with %s".formatted(e.shipmentId(), Phrases.moved(e.moves()));
      case ShipmentFactAwaited e ->
          "Parcel %s told as %s before it was told as shipped"
              .formatted(e.shipmentId(), Phrases.word(e.fact()));
    };
  }

  private static String travels(Parcel parcel) {
    return parcel.trackingNumber() == null
        ? parcel.carrier()
        : parcel.carrier() + " " + parcel.trackingNumber();
  }
}
