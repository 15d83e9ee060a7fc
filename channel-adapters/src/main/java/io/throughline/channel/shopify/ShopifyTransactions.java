package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.money.Money;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A transaction: money that moved or did not, told in a webhook of its own, inside a refund and
/// inside an order, with the same id each time. A gift card is a gateway like any other. One of a
/// test gateway is no money; one that is still pending is told again when it is decided.
final class ShopifyTransactions {

  private static final Set<String> UNDECIDED = Set.of("pending", "awaiting_response", "unknown");
  private static final Set<String> FAILED = Set.of("failure", "error");

  private final Fields transaction;
  private final OrderId orderId;
  private final Source source;
  private final String id;
  private final String gateway;

  private final ShopifyRefundParts refund;

  private ShopifyTransactions(
      Fields transaction, OrderId orderId, Source source, ShopifyRefundParts refund) {
    this.refund = refund;
    this.transaction = transaction;
    this.orderId = orderId;
    this.source = source;
    this.id = ShopifyId.required(transaction);
    this.gateway = requireNonNullElse(transaction.text("gateway"), "unknown");
  }

  /// What it says of the order; nothing when no money is decided by it.
  static List<OrderCommand> facts(Fields transaction, OrderId orderId, Source source) {
    return facts(transaction, orderId, source, ShopifyRefundParts.UNTOLD);
  }

  /// What one says that is told inside a refund, which says more of it.
  static List<OrderCommand> facts(
      Fields transaction, OrderId orderId, Source source, ShopifyRefundParts refund) {
    return transaction.flag("test", false)
        ? List.of()
        : new ShopifyTransactions(transaction, orderId, source, refund).facts();
  }

  private List<OrderCommand> facts() {
    var status = transaction.requiredText("status").toLowerCase(Locale.ROOT);
    var kind = transaction.requiredText("kind").toLowerCase(Locale.ROOT);
    if (UNDECIDED.contains(status)) {
      return List.of();
    }
    if (FAILED.contains(status)) {
      return failed(kind, status);
    }
    return status.equals("success") ? moved(kind) : unknown("status");
  }

  private List<OrderCommand> moved(String kind) {
    return switch (kind) {
      case "authorization", "emv_authorization" -> authorized();
      case "capture", "sale" -> captured(kind.equals("capture"));
      // Change is what the till gives back of too much cash: the sale holds all of the cash.
      case "refund", "change" -> refunded();
      case "void" -> voided();
      case "suggested_refund" -> List.of();
      default -> unknown("kind");
    };
  }

  private List<OrderCommand> authorized() {
    var amount = amount();
    return amount.isZero()
        ? List.of()
        : List.of(
            new RecordAuthorization(
                orderId,
                id,
                gateway,
                amount,
                transaction.moment("authorization_expires_at"),
                when(),
                source.receivedAt()));
  }

  private List<OrderCommand> captured(boolean ofAuthorization) {
    var amount = amount();
    return amount.isZero()
        ? List.of()
        : List.of(
            new RecordCapture(
                orderId,
                id,
                ofAuthorization ? ShopifyId.at(transaction, "parent_id") : null,
                gateway,
                amount,
                source.days().of(when()),
                when(),
                source.receivedAt()));
  }

  private List<OrderCommand> refunded() {
    var amount = amount();
    return amount.isZero()
        ? List.of()
        : List.of(
            new RecordRefund(
                orderId,
                id,
                gateway,
                amount,
                refund.cause(),
                refund.of(amount),
                source.days().of(when()),
                when(),
                source.receivedAt()));
  }

  private List<OrderCommand> voided() {
    var authorization = ShopifyId.at(transaction, "parent_id");
    if (authorization == null) {
      throw transaction.missing("parent_id");
    }
    return List.of(
        new RecordAuthorizationEnd(orderId, authorization, true, when(), source.receivedAt()));
  }

  /// A void that failed leaves the authorization as it was.
  private List<OrderCommand> failed(String kind, String status) {
    var code = requireNonNullElse(transaction.text("error_code"), status);
    var at = source.receivedAt();
    return switch (kind) {
      case "authorization", "emv_authorization" ->
          List.of(new RecordAuthorizationFailure(orderId, id, gateway, code, when(), at));
      case "capture", "sale" ->
          List.of(new RecordCaptureFailure(orderId, id, gateway, code, when(), at));
      case "refund", "change" ->
          List.of(new RecordRefundFailure(orderId, id, gateway, code, when(), at));
      case "void", "suggested_refund" -> List.of();
      default -> unknown("kind");
    };
  }

  private List<OrderCommand> unknown(String name) {
    return List.of(
        Flag.note(
            orderId,
            source,
            "transaction %s has the unknown %s %s and is not counted"
                .formatted(id, name, transaction.shown(name))));
  }

  /// In the shop's currency where it is stated, because that is the order's.
  private Money amount() {
    var set = transaction.object("amount_set");
    var shop = set == null ? null : set.object("shop_money");
    return shop == null
        ? Amounts.of(transaction).required(transaction, "amount")
        : Amounts.of(shop, "currency_code").required(shop, "amount");
  }

  private Instant when() {
    var processed = transaction.moment("processed_at");
    var created = processed == null ? transaction.moment("created_at") : processed;
    return requireNonNullElse(created, source.toldAt());
  }
}
