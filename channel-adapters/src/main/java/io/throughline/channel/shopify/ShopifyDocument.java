package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.OrderTerms;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An order as Shopify writes it, in a webhook as in an answer of its API.
///
/// @param order the order's own object
/// @param digest hex SHA-256 of the bytes that it came in
record ShopifyDocument(Fields order, String digest) {

  /// Reads the document at this place of the body, and says what became of it.
  ///
  /// @param pointer JSON pointer of the order in the body; empty when the body is the order
  /// @param use what to do with the document; may throw {@link NotReadable}
  static Understanding understand(
      byte[] body, String pointer, Function<ShopifyDocument, Understanding> use) {
    try {
      var order = Fields.of(StrictJson.read(body).at(pointer), pointer);
      return use.apply(new ShopifyDocument(order, Sha256.hex(body)));
    } catch (NotReadable refused) {
      return refused.toUnderstanding();
    }
  }

  /// Whether the shop marks the order as a test.
  boolean test() {
    return order.flag("test", false);
  }

  /// The order as reported, be it a test or not.
  ///
  /// @throws NotReadable when something is missing or cannot be right
  OrderNews report(String account, Instant receivedAt) {
    var person = ShopifyPerson.read(order);
    var id = ShopifyId.required(order);
    var placedAt = placedAt();
    var canceledAt = canceledAt();
    var status = requireNonNullElse(order.text("financial_status"), "unknown");
    var orderId = OrderId.of("shopify", account, id);
    return new OrderNews(
        orderId,
        wellFormed(
            terms ->
                new ReceiveOrder(
                    orderId,
                    "shopify",
                    account,
                    id,
                    order.text("name"),
                    order.text("po_number"),
                    placedAt,
                    receivedAt,
                    canceledAt,
                    status,
                    terms,
                    ShopifyShipTo.read(order),
                    null,
                    digest)),
        person,
        List.of(),
        List.of());
  }

  private ReceiveOrder wellFormed(Function<OrderTerms, ReceiveOrder> command) {
    try {
      return command.apply(ShopifyTerms.read(order));
    } catch (IllegalArgumentException refused) {
      throw NotReadable.invalid(order.pointer(), String.valueOf(refused.getMessage()));
    } catch (ArithmeticException tooLarge) {
      throw NotReadable.invalid(order.pointer(), "amounts too large to add up");
    }
  }

  private Instant placedAt() {
    var processed = Rfc3339.moment(order.text("processed_at"));
    var placed = processed == null ? Rfc3339.moment(order.text("created_at")) : processed;
    if (placed == null) {
      throw order.missing("created_at");
    }
    return placed;
  }

  /// A cancellation with a moment that cannot be read must not pass for none.
  private @Nullable Instant canceledAt() {
    var text = order.text("cancelled_at");
    var moment = Rfc3339.moment(text);
    if (text != null && moment == null) {
      throw order.invalid("cancelled_at", order.shown("cancelled_at") + " is no RFC 3339 moment");
    }
    return moment;
  }
}
