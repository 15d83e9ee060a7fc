package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.terms.HoldScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shop's own fulfillment orders. Which node works on what is decided here, not there, so that
/// most of what becomes of them changes nothing; a hold does. Shopify's examples name no order.
final class ShopifyFulfillmentOrders {

  private static final Map<String, String> NOTHING =
      Map.ofEntries(
          Map.entry(
              "cancellation_request_submitted",
              "the merchant asks a fulfillment service to stop; what is canceled of the order comes"
                  + " with orders/cancelled, orders/edited or refunds/create"),
          Map.entry(
              "cancellation_request_accepted",
              "an answer between merchant and fulfillment service"),
          Map.entry(
              "cancellation_request_rejected",
              "an answer between merchant and fulfillment service"),
          Map.entry(
              "cancelled",
              "the shop's request to a location ended; the order's units are still wanted, else"
                  + " orders/cancelled, orders/edited or refunds/create says so"),
          Map.entry(
              "moved", "the shop changed the location; where units ship from is decided here"),
          Map.entry("merged", "the shop's requests became one; the order's units are the same"),
          Map.entry("split", "the shop's request became several; the order's units are the same"),
          Map.entry("rescheduled", "the shop plans another day; no units move by it"),
          Map.entry(
              "scheduled_fulfillment_order_ready", "the shop's day came; no units move by it"),
          Map.entry(
              "order_routing_complete",
              "the shop chose locations; where units ship from is decided" + " here"),
          Map.entry(
              "line_items_prepared_for_pickup",
              "ready at the counter; when the buyer has it, a fulfillment says so"),
          Map.entry(
              "line_items_prepared_for_local_delivery",
              "ready for the driver; when it leaves, a fulfillment says so"),
          Map.entry(
              "fulfillment_request_submitted", "the merchant asks a fulfillment service to ship"),
          Map.entry(
              "fulfillment_request_accepted", "an answer between merchant and fulfillment service"),
          Map.entry(
              "fulfillment_request_rejected", "an answer between merchant and fulfillment service"),
          Map.entry(
              "fulfillment_service_failed_to_complete",
              "a fulfillment service gave up; the order's units are still wanted"),
          Map.entry("progress_reported", "a fulfillment service works on it; no units move by it"),
          Map.entry(
              "manually_reported_progress_stopped", "work on it paused; no units move by it"));

  private static final Set<String> BLOCKS = Set.of("release", "ship");

  private ShopifyFulfillmentOrders() {}

  /// What became of a fulfillment order.
  ///
  /// @param happening the topic behind the slash; null is answered for one that is not known
  static @Nullable Understanding told(Fields body, String happening, Source source) {
    return switch (happening) {
      case "placed_on_hold" -> placed(body, source);
      case "hold_released" -> released(body, source);
      default -> {
        var why = NOTHING.get(happening);
        yield why == null ? null : new NothingToTell(why);
      }
    };
  }

  private static Understanding placed(Fields body, Source source) {
    var request = request(body);
    var orderId = orderOf(body, request, "is on hold", source);
    var facts = new ArrayList<OrderCommand>();
    for (Fields hold : request.objects("fulfillment_holds")) {
      facts.add(place(hold, request, orderId, source));
    }
    if (facts.isEmpty()) {
      throw request.missing("fulfillment_holds");
    }
    return ShopifyTopics.facts(orderId, facts);
  }

  /// A hold is released by its own id. Where its reason is told too, it is placed first: should its
  /// placing be late, it finds itself released.
  private static Understanding released(Fields body, Source source) {
    var request = request(body);
    var orderId = orderOf(body, request, "is not on hold any more", source);
    var facts = new ArrayList<OrderCommand>();
    for (Fields hold : holds(body, request)) {
      if (hold.text("reason") != null) {
        facts.add(place(hold, request, orderId, source));
      }
      facts.add(
          new ReleaseHold(orderId, holdId(hold), "RELEASED_BY_CHANNEL", "", source.receivedAt()));
    }
    if (facts.isEmpty()) {
      throw NotReadable.orderNotNamed(
          "fulfillment order %s is not on hold any more: the delivery names no hold; release the"
                  .formatted(ShopifyId.required(request))
              + " holds of the order by hand");
    }
    return ShopifyTopics.facts(orderId, facts);
  }

  private static List<Fields> holds(Fields body, Fields request) {
    return Stream.concat(
            body.objects("released_fulfillment_holds").stream(),
            request.objects("fulfillment_holds").stream())
        .toList();
  }

  private static OrderCommand place(Fields hold, Fields request, OrderId orderId, Source source) {
    return new PlaceHold(
        orderId,
        holdId(hold),
        requireNonNullElse(hold.text("reason"), "other").toUpperCase(Locale.ROOT),
        "fulfillment order " + ShopifyId.required(request), // the notes there may name the buyer
        BLOCKS,
        scope(request),
        "operations",
        null,
        source.receivedAt());
  }

  private static String holdId(Fields hold) {
    return "shopify-" + ShopifyId.required(hold);
  }

  private static @Nullable HoldScope scope(Fields request) {
    var lines =
        request.objects("line_items").stream()
            .map(ShopifyId::ofLine)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return lines.isEmpty() ? null : new HoldScope(lines, null);
  }

  private static Fields request(Fields body) {
    var request = body.object("fulfillment_order");
    if (request == null) {
      throw body.missing("fulfillment_order");
    }
    return request;
  }

  private static OrderId orderOf(Fields body, Fields request, String happening, Source source) {
    var inside = ShopifyId.ofOrder(request);
    return inside == null
        ? source.orderOf(
            body, "fulfillment order %s %s".formatted(ShopifyId.required(request), happening))
        : source.order(inside);
  }
}
