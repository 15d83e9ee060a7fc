package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fulfillment: units that left, as Shopify tells it in webhooks of its own and inside the order.
///
/// One that is {@code pending} or {@code open} has not left; one with an {@code error} or {@code
/// failure} never did. Any other word than these and {@code cancelled} means that it left.
final class ShopifyFulfillments {

  private final Fields fulfillment;
  private final OrderId orderId;
  private final Source source;
  private final String id;

  private ShopifyFulfillments(Fields fulfillment, OrderId orderId, Source source) {
    this.fulfillment = fulfillment;
    this.orderId = orderId;
    this.source = source;
    this.id = ShopifyId.required(fulfillment);
  }

  /// What it says of the order; nothing while it has not left.
  static List<OrderCommand> facts(Fields fulfillment, OrderId orderId, Source source) {
    return new ShopifyFulfillments(fulfillment, orderId, source).facts();
  }

  private List<OrderCommand> facts() {
    var status = requireNonNullElse(fulfillment.text("status"), "success");
    return switch (status) {
      case "pending", "open", "error", "failure" -> List.of();
      case "cancelled" -> List.of(new VoidShipment(orderId, id, updatedAt(), source.receivedAt()));
      case "success" -> left();
      default -> {
        var facts = new ArrayList<>(left());
        facts.add(
            Flag.note(
                orderId,
                source,
                "fulfillment %s has the unknown status %s, taken as shipped"
                    .formatted(id, fulfillment.shown("status"))));
        yield facts;
      }
    };
  }

  private List<OrderCommand> left() {
    var units = units();
    if (units.isEmpty()) {
      return List.of();
    }
    var numbers = numbers();
    var number = numbers.isEmpty() ? null : numbers.getFirst();
    var facts = new ArrayList<OrderCommand>();
    facts.add(
        new ConfirmShipment(
            orderId, id, null, parcel(number), units, updatedAt(), source.receivedAt()));
    if (numbers.size() > 1) {
      facts.add(
          Flag.note(
              orderId,
              source,
              "fulfillment %s travels under several tracking numbers: %s"
                  .formatted(id, shortened(String.join(", ", numbers)))));
    }
    var word = fulfillment.text("shipment_status");
    if (word != null) {
      facts.add(
          new ShopifyTracking(orderId, id, id + "/" + word, source).told(word, null, updatedAt()));
    }
    return facts;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(1_500, text.length()));
  }

  private Parcel parcel(@Nullable String number) {
    return new Parcel(
        requireNonNullElse(fulfillment.text("tracking_company"), "unknown"), number, null);
  }

  /// The numbers in Shopify's order. An older document has only one.
  private List<String> numbers() {
    var numbers = fulfillment.texts("tracking_numbers");
    var one = fulfillment.text("tracking_number");
    return numbers.isEmpty() && one != null ? List.of(one) : numbers;
  }

  private List<LineUnits> units() {
    var units = new LinkedHashMap<String, Integer>();
    for (Fields line : fulfillment.objects("line_items")) {
      int quantity = line.units("quantity");
      if (quantity > 0) {
        units.merge(ShopifyId.required(line), quantity, Math::addExact);
      }
    }
    return ShopifyLines.units(units);
  }

  /// When it came to be as it is told: by this a newer tracking number is told from an older one.
  private Instant updatedAt() {
    var updated = fulfillment.moment("updated_at");
    var created = updated == null ? fulfillment.moment("created_at") : updated;
    return requireNonNullElse(created, source.toldAt());
  }
}
