package io.throughline.channel.stripe;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.BusinessDays;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.decision.DerivedId;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which type of event means what. Read it as the table of contents of what Stripe tells.
final class StripeEvents {

  private StripeEvents() {}

  /// What the event says of itself. One that cannot be read is known by its bytes.
  static DeliveryHead head(byte[] body) {
    try {
      var event = StripeJson.of(body);
      var id = event.text("id");
      return new DeliveryHead(
          requireNonNullElse(event.text("type"), "unknown"),
          id == null ? ofBytes(body) : id,
          null,
          event.moment("created"),
          false);
    } catch (NotReadable notReadable) {
      return new DeliveryHead("unknown", ofBytes(body), null, null, false);
    }
  }

  private static String ofBytes(byte[] body) {
    return "body:" + DerivedId.of(new String(body, StandardCharsets.ISO_8859_1).replace('\0', ' '));
  }

  /// What the event says.
  static Understanding read(byte[] body, Instant receivedAt, BusinessDays days) {
    try {
      var event = StripeJson.of(body);
      var object = event.required("data").required("object");
      var told =
          new StripeFacts(
              requireNonNullElse(event.moment("created"), receivedAt), receivedAt, days);
      return read(event.requiredText("type"), object, told);
    } catch (NotReadable notReadable) {
      return notReadable.toUnderstanding();
    } catch (IllegalArgumentException refused) { // by the constructor of a command
      return new NotUnderstood("INVALID_VALUE", String.valueOf(refused.getMessage()));
    }
  }

  private static Understanding read(String type, StripeJson object, StripeFacts facts) {
    return switch (type) {
      case "charge.succeeded",
          "charge.captured",
          "charge.failed",
          "charge.expired",
          "charge.refunded" ->
          news(object, orderId -> facts.charge(type, object, orderId));
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          news(object, orderId -> facts.refund(object, orderId));
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated" ->
          news(object, orderId -> facts.dispute(type, object, orderId));
      default -> otherwise(type);
    };
  }

  private static Understanding otherwise(String type) {
    return type.startsWith("payout.")
        ? new NothingToTell("a payout counts by its settlement file")
        : new NotUnderstood("TOPIC_NOT_SUPPORTED", "events of type " + type + " are not read");
  }

  @FunctionalInterface
  private interface OfOrder {
    List<OrderCommand> of(OrderId orderId);
  }

  private static Understanding news(StripeJson object, OfOrder facts) {
    var orderId = order(object);
    if (orderId == null) {
      return new NotUnderstood(
          "ORDER_NOT_NAMED",
          "%s: its metadata name no order; put order_id into the metadata of payments, refunds and disputes"
              .formatted(requireNonNullElse(object.text("id"), "the object")));
    }
    var told = facts.of(orderId);
    return told.isEmpty()
        ? new NothingToTell("no money is decided by it")
        : new OrderNews(orderId, null, null, List.of(), told);
  }

  /// Our id of the order, or the channel's id beside channel and account.
  private static @Nullable OrderId order(StripeJson object) {
    var metadata = object.object("metadata");
    var id = metadata == null ? null : metadata.text("order_id");
    if (metadata == null || id == null) {
      return null;
    }
    if (OrderId.isOne(id)) {
      return new OrderId(id);
    }
    var channel = metadata.text("order_channel");
    var account = metadata.text("order_account");
    return channel == null || account == null ? null : OrderId.of(channel, account, id);
  }
}
