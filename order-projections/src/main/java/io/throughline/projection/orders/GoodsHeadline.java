package io.throughline.projection.orders;

import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.OrderReserved;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ReservationExpired;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsPacked;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.event.UnitsShortPicked;
import java.util.stream.Collectors;

/// What became of stock and of a node's work, in one sentence.
final class GoodsHeadline {

  private GoodsHeadline() {}

  static String of(ReservationEvent event) {
    return switch (event) {
      case ReservationRequested e ->
          "Stock asked for: "
              + e.needs().stream()
                  .map(need -> need.quantity() + " of " + need.sku())
                  .collect(Collectors.joining(", "));
      case UnitsReserved e ->
          "%s reserved: %s at %s".formatted(Phrases.moved(e.moves()), e.sku(), e.node());
      case ReservationDeclined e ->
          "Not enough %s: %d wanted, %d there".formatted(e.sku(), e.requested(), e.available());
      case OrderReserved _ -> "Every unit has its stock";
      case UnitsBackordered e -> "%s backordered".formatted(Phrases.moved(e.moves()));
      case ReservationReleased e ->
          "%s gave stock back: %s".formatted(Phrases.moved(e.moves()), e.reason());
      case ReservationExpired e ->
          "%s lost the stock: nobody paid in time".formatted(Phrases.moved(e.moves()));
      case ReservationRevoked e ->
          "%s of %s gone from under the reservation: %s"
              .formatted(Phrases.count(e.quantity()), e.sku(), Phrases.word(e.cause()));
    };
  }

  static String of(FulfillmentEvent event) {
    return switch (event) {
      case FulfillmentOrderCreated e ->
          "%s released to %s, fulfillment order %s"
              .formatted(Phrases.moved(e.moves()), e.node(), e.fulfillmentOrderId());
      case FulfillmentRequestAccepted e ->
          "Fulfillment order %s accepted".formatted(e.fulfillmentOrderId())
              + (e.nodeReference() == null ? "" : " as " + e.nodeReference());
      case FulfillmentRequestRejected e ->
          "Fulfillment order %s rejected: %s".formatted(e.fulfillmentOrderId(), e.reason());
      case UnitsPicked e -> "%s picked".formatted(Phrases.units(e.units()));
      case UnitsShortPicked e ->
          "%s not found%s: %s"
              .formatted(
                  Phrases.units(e.units()), e.node() == null ? "" : " at " + e.node(), e.reason());
      case UnitsPacked e -> "%s packed".formatted(Phrases.units(e.units()));
    };
  }
}
