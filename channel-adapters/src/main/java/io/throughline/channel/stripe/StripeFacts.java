package io.throughline.channel.stripe;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.BusinessDays;
import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a charge, a refund or a dispute says of its order. Ids are Stripe's own, because its
/// settlement names them: a capture is the charge, and the promise before it the payment intent.
///
/// @param toldAt when the event happened, by Stripe's clock
/// @param receivedAt when it reached us, by our clock
/// @param days the account's business days
record StripeFacts(Instant toldAt, Instant receivedAt, BusinessDays days) {

  private static final String RAIL = StripeAdapter.RAIL;

  /// An inquiry ends without money, whoever was right.
  private static final Map<String, String> STATES =
      Map.of(
          "warning_needs_response",
          RecordDispute.OPENED,
          "warning_under_review",
          RecordDispute.UNDER_REVIEW,
          "warning_closed",
          "WON",
          "prevented",
          "WON",
          "needs_response",
          RecordDispute.OPENED,
          "under_review",
          RecordDispute.UNDER_REVIEW,
          "won",
          "WON",
          "lost",
          "LOST");

  List<OrderCommand> charge(String type, StripeJson charge, OrderId orderId) {
    return switch (type) {
      case "charge.succeeded" ->
          charge.flag("captured") ? captured(charge, null, orderId) : authorized(charge, orderId);
      case "charge.captured" -> captured(charge, promise(charge), orderId);
      case "charge.failed" ->
          List.of(
              new RecordAuthorizationFailure(
                  orderId,
                  promise(charge),
                  RAIL,
                  requireNonNullElse(charge.text("failure_code"), "failed"),
                  toldAt,
                  receivedAt));
      case "charge.expired" ->
          List.of(new RecordAuthorizationEnd(orderId, promise(charge), false, toldAt, receivedAt));
      default -> refunds(charge, orderId);
    };
  }

  private static String promise(StripeJson charge) {
    var intent = charge.text("payment_intent");
    return intent == null ? charge.requiredText("id") : intent;
  }

  private List<OrderCommand> authorized(StripeJson charge, OrderId orderId) {
    var amount = charge.amount("amount");
    return amount.isZero()
        ? List.of()
        : List.of(
            new RecordAuthorization(
                orderId, promise(charge), RAIL, amount, expiry(charge), toldAt, receivedAt));
  }

  private static @Nullable Instant expiry(StripeJson charge) {
    var details = charge.object("payment_method_details");
    var card = details == null ? null : details.object("card");
    return card == null ? null : card.moment("capture_before");
  }

  private List<OrderCommand> captured(
      StripeJson charge, @Nullable String authorizationId, OrderId orderId) {
    var amount =
        charge.node().hasNonNull("amount_captured")
            ? charge.amount("amount_captured")
            : charge.amount("amount");
    return amount.isZero()
        ? List.of()
        : List.of(
            new RecordCapture(
                orderId,
                charge.requiredText("id"),
                authorizationId,
                RAIL,
                amount,
                days.of(toldAt),
                toldAt,
                receivedAt));
  }

  /// Older versions of Stripe's API send the refunds inside the charge, newer ones by themselves.
  private List<OrderCommand> refunds(StripeJson charge, OrderId orderId) {
    var facts = new ArrayList<OrderCommand>();
    charge.list("refunds").forEach(refund -> facts.addAll(refund(refund, orderId)));
    return facts;
  }

  /// A refund counts once it succeeded. One that failed after it had left the balance was a refund
  /// that came back; both are told, and what was told before changes nothing.
  List<OrderCommand> refund(StripeJson refund, OrderId orderId) {
    var status = requireNonNullElse(refund.text("status"), "succeeded");
    return switch (status) {
      case "succeeded" -> List.of(refunded(refund, orderId));
      case "pending", "requires_action" -> List.of();
      case "failed", "canceled" -> failed(refund, status, orderId);
      default -> List.of(note(orderId, refund, "status " + status));
    };
  }

  private OrderCommand refunded(StripeJson refund, OrderId orderId) {
    var when = requireNonNullElse(refund.moment("created"), toldAt);
    return new RecordRefund(
        orderId,
        refund.requiredText("id"),
        RAIL,
        refund.amount("amount"),
        null,
        null,
        days.of(when),
        when,
        receivedAt);
  }

  private List<OrderCommand> failed(StripeJson refund, String status, OrderId orderId) {
    var id = refund.requiredText("id");
    if (refund.text("failure_balance_transaction") == null) {
      var why = requireNonNullElse(refund.text("failure_reason"), status);
      return List.of(new RecordRefundFailure(orderId, id, RAIL, why, toldAt, receivedAt));
    }
    Money amount = refund.amount("amount");
    return List.of(
        refunded(refund, orderId),
        new RecordRefundReversal(orderId, id, RAIL, amount, days.of(toldAt), toldAt, receivedAt));
  }

  List<OrderCommand> dispute(String type, StripeJson dispute, OrderId orderId) {
    var status = dispute.requiredText("status");
    var state = STATES.get(status);
    if (state == null) {
      return List.of(note(orderId, dispute, "status " + status));
    }
    var when =
        type.equals("charge.dispute.created")
            ? requireNonNullElse(dispute.moment("created"), toldAt)
            : toldAt;
    return List.of(
        new RecordDispute(
            orderId,
            dispute.requiredText("id"),
            state,
            status.startsWith("warning_") || status.equals("prevented"),
            dispute.amount("amount"),
            dispute.text("reason"),
            RAIL,
            days.of(when),
            when,
            receivedAt));
  }

  /// What is not known is neither lost in silence nor counted. Rule: CHANNELS rule 10.
  private OrderCommand note(OrderId orderId, StripeJson object, String what) {
    var told =
        "Stripe: %s has the unknown %s and is not counted"
            .formatted(object.requiredText("id"), what);
    return new AddNote(orderId, "stripe-" + DerivedId.of(orderId.value(), told), told, receivedAt);
  }
}
