package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.OrderTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An order as Shopify writes it, in a webhook as in an answer of its API.
///
/// @param order the order's own object
/// @param digest hex SHA-256 of the bytes that it came in
record ShopifyDocument(Fields order, String digest) {

  /// Of one order there is one cancellation as a whole, however often it is told.
  private static final String CANCELLATION = "order-canceled";

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
    } catch (IllegalArgumentException refused) { // by the constructor of a command
      return NotReadable.invalid(pointer, String.valueOf(refused.getMessage())).toUnderstanding();
    } catch (ArithmeticException tooLarge) {
      return NotReadable.invalid(pointer, "amounts too large to add up").toUnderstanding();
    }
  }

  /// Whether the shop marks the order as a test.
  boolean test() {
    return order.flag("test", false);
  }

  /// The order as it was placed, be it a test or not. The word of the shop about it counts only
  /// where the order was known before: else it is the same word twice.
  ///
  /// @throws NotReadable when something is missing or cannot be right
  OrderNews created(Source source) {
    var orderId = source.order(ShopifyId.required(order));
    return new OrderNews(
        orderId,
        first(orderId, source, ShopifyTerms::asStated),
        ShopifyPerson.read(order),
        List.of(update(orderId, source, ShopifyTerms::asStated)),
        facts(orderId, source));
  }

  /// The order as it is by now, be it a test or not. An excerpt without lines or total takes no
  /// order in; it is told to the order when that is known.
  ///
  /// @throws NotReadable when something cannot be right
  OrderNews updated(Source source) {
    var orderId = source.order(ShopifyId.required(order));
    var facts = new ArrayList<OrderCommand>();
    facts.add(
        update(
            orderId,
            source,
            ShopifyTerms::now)); // first, because it adds the lines that the others name
    facts.addAll(facts(orderId, source));
    boolean whole = ShopifyTerms.isWhole(order);
    return new OrderNews(
        orderId,
        whole ? first(orderId, source, ShopifyTerms::atPurchase) : null,
        whole ? ShopifyPerson.read(order) : null,
        List.of(),
        facts);
  }

  private OrderCommand update(
      OrderId orderId, Source source, Function<Fields, OrderTerms> reading) {
    var terms = ShopifyTerms.isWhole(order) ? reading.apply(order) : null;
    return ShopifyUpdates.told(order, orderId, terms, canceledAt(), source);
  }

  /// The cancellation comes last, so that it finds shipped what was shipped before, and canceled
  /// what a refund canceled.
  private List<OrderCommand> facts(OrderId orderId, Source source) {
    var facts = new ArrayList<OrderCommand>();
    order
        .objects("fulfillments")
        .forEach(one -> facts.addAll(ShopifyFulfillments.facts(one, orderId, source)));
    order
        .objects("transactions")
        .forEach(one -> facts.addAll(ShopifyTransactions.facts(one, orderId, source)));
    order
        .objects("refunds")
        .forEach(one -> facts.addAll(ShopifyRefunds.facts(one, orderId, source)));
    if (canceledAt() != null) {
      facts.add(
          new RequestCancellation(
              orderId,
              CANCELLATION,
              RequestCancellation.CHANNEL,
              requireNonNullElse(order.text("cancel_reason"), "other").toUpperCase(Locale.ROOT),
              List.of(),
              source.receivedAt()));
    }
    return facts;
  }

  private ReceiveOrder first(OrderId orderId, Source source, Function<Fields, OrderTerms> reading) {
    var id = ShopifyId.required(order);
    return wellFormed(
        reading,
        terms ->
            new ReceiveOrder(
                orderId,
                Source.CHANNEL,
                source.account(),
                id,
                order.text("name"),
                order.text("po_number"),
                placedAt(),
                source.receivedAt(),
                canceledAt(),
                requireNonNullElse(order.text("financial_status"), "unknown"),
                terms,
                ShopifyShipTo.read(order),
                null,
                digest));
  }

  private ReceiveOrder wellFormed(
      Function<Fields, OrderTerms> reading, Function<OrderTerms, ReceiveOrder> command) {
    try {
      return command.apply(reading.apply(order));
    } catch (IllegalArgumentException refused) {
      throw NotReadable.invalid(order.pointer(), String.valueOf(refused.getMessage()));
    } catch (ArithmeticException tooLarge) {
      throw NotReadable.invalid(order.pointer(), "amounts too large to add up");
    }
  }

  private Instant placedAt() {
    var processed = order.moment("processed_at");
    var placed = processed == null ? order.moment("created_at") : processed;
    if (placed == null) {
      throw order.missing("created_at");
    }
    return placed;
  }

  /// A cancellation with a moment that cannot be read must not pass for none.
  private @Nullable Instant canceledAt() {
    var moment = order.moment("cancelled_at");
    if (order.text("cancelled_at") != null && moment == null) {
      throw order.invalid("cancelled_at", order.shown("cancelled_at") + " is no RFC 3339 moment");
    }
    return moment;
  }
}
