package io.throughline.channel.shopify;

import static io.throughline.order.terms.ReturnState.APPROVED;
import static io.throughline.order.terms.ReturnState.CANCELED;
import static io.throughline.order.terms.ReturnState.CLOSED;
import static io.throughline.order.terms.ReturnState.DECLINED;
import static io.throughline.order.terms.ReturnState.REQUESTED;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import java.util.List;

/// Which topic means what. Read it as the table of contents of what Shopify tells.
final class ShopifyTopics {

  private static final String FULFILLMENT_ORDERS = "fulfillment_orders/";

  private ShopifyTopics() {}

  /// What a document of this topic says.
  ///
  /// @throws NotReadable when something is missing or cannot be right
  static Understanding read(ShopifyDocument document, Source source) {
    var body = document.order();
    return switch (source.topic()) {
      case "orders/create" -> document.created(source);
      case "orders/updated",
          "orders/paid",
          "orders/cancelled",
          "orders/fulfilled",
          "orders/partially_fulfilled" ->
          document.updated(source);
      case "orders/edited" -> ShopifyUpdates.edited(body, source);
      case "orders/delete" -> ShopifyUpdates.deleted(body, document.digest(), source);
      case "orders/risk_assessment_changed" -> ShopifyDisputes.risk(body, source);
      case "disputes/create", "disputes/update" -> ShopifyDisputes.dispute(body, source);
      case "fulfillments/create", "fulfillments/update" -> fulfillment(body, source);
      case "fulfillment_events/create" -> fulfillmentEvent(body, source);
      case "order_transactions/create" -> transaction(body, source);
      case "refunds/create" -> refund(body, source);
      default -> returned(document, source);
    };
  }

  private static Understanding returned(ShopifyDocument document, Source source) {
    var body = document.order();
    return switch (source.topic()) {
      case "returns/request" -> ShopifyReturns.told(body, REQUESTED, source);
      case "returns/approve", "returns/reopen" -> ShopifyReturns.told(body, APPROVED, source);
      case "returns/decline" -> ShopifyReturns.told(body, DECLINED, source);
      case "returns/close" -> ShopifyReturns.told(body, CLOSED, source);
      case "returns/cancel" -> ShopifyReturns.told(body, CANCELED, source);
      case "reverse_fulfillment_orders/dispose" ->
          ShopifyReturns.disposed(body, document.digest(), source);
      default -> nothing(body, source);
    };
  }

  private static Understanding nothing(Fields body, Source source) {
    return switch (source.topic()) {
      case "tender_transactions/create" ->
          new NothingToTell("the money of order_transactions/create once more, without its kind");
      case "returns/update" ->
          new NothingToTell(
              "lines or fees of a return changed; what comes back is told when it is disposed of");
      case "fulfillment_events/delete" ->
          new NothingToTell("a carrier's report was taken back; what was told stays told");
      default -> {
        var told =
            source.topic().startsWith(FULFILLMENT_ORDERS)
                ? ShopifyFulfillmentOrders.told(
                    body, source.topic().substring(FULFILLMENT_ORDERS.length()), source)
                : null;
        yield told == null ? notRead(source.topic()) : told;
      }
    };
  }

  /// The answer to a topic that nobody here reads.
  private static NotUnderstood notRead(String topic) {
    return new NotUnderstood("TOPIC_NOT_SUPPORTED", "topic " + topic + " is not read");
  }

  private static Understanding fulfillment(Fields body, Source source) {
    var orderId = source.orderOf(body, "fulfillment " + ShopifyId.required(body));
    return facts(orderId, ShopifyFulfillments.facts(body, orderId, source));
  }

  private static Understanding fulfillmentEvent(Fields body, Source source) {
    var orderId = source.orderOf(body, "a carrier's report " + ShopifyId.required(body));
    return facts(orderId, List.of(ShopifyTracking.event(body, orderId, source)));
  }

  private static Understanding transaction(Fields body, Source source) {
    var orderId = source.orderOf(body, "transaction " + ShopifyId.required(body));
    return facts(orderId, ShopifyTransactions.facts(body, orderId, source));
  }

  private static Understanding refund(Fields body, Source source) {
    var orderId = source.orderOf(body, "refund " + ShopifyId.required(body));
    return facts(orderId, ShopifyRefunds.facts(body, orderId, source));
  }

  /// News of an order that must be known already.
  static Understanding facts(OrderId orderId, List<OrderCommand> facts) {
    return facts.isEmpty()
        ? new NothingToTell("neither units nor money move by it")
        : new OrderNews(orderId, null, null, List.of(), facts);
  }
}
