package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordTracking;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a carrier tells of a parcel on its way. Words that we do not know are the carrier's words
/// all the same.
///
/// @param orderId the order
/// @param shipmentId the fulfillment
/// @param id of this report, unique in the order
/// @param source who told it
record ShopifyTracking(OrderId orderId, String shipmentId, String id, Source source) {

  /// The report in a {@code fulfillment_events/create}.
  ///
  /// @throws NotReadable when it lacks its fulfillment or status
  static OrderCommand event(Fields event, OrderId orderId, Source source) {
    var shipment = ShopifyId.at(event, "fulfillment_id");
    if (shipment == null) {
      throw event.missing("fulfillment_id");
    }
    var happened = event.moment("happened_at");
    var moment = happened == null ? event.moment("created_at") : happened;
    return new ShopifyTracking(orderId, shipment, "event/" + ShopifyId.required(event), source)
        .told(
            event.requiredText("status"),
            place(event),
            requireNonNullElse(moment, source.toldAt()));
  }

  /// The fact that this word means.
  OrderCommand told(String word, @Nullable String place, Instant when) {
    var at = source.receivedAt();
    return switch (word) {
      case "delivered" -> new RecordDelivery(orderId, shipmentId, when, at);
      case "attempted_delivery", "failure" ->
          new RecordDeliveryFailure(
              orderId, shipmentId, id, word.toUpperCase(Locale.ROOT), when, at);
      default -> new RecordTracking(orderId, shipmentId, id, word, place, when, at);
    };
  }

  /// Region and country of the scan, no more: on its last day a parcel is where the buyer is.
  private static @Nullable String place(Fields event) {
    var place =
        Stream.of(event.text("province"), event.text("country"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place;
  }
}
