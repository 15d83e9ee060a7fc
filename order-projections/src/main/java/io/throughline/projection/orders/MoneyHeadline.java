package io.throughline.projection.orders;

import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationFailed;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.CaptureFailed;
import io.throughline.order.event.CaptureOutcomeUnknown;
import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.DisputeReviewed;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.RefundFailed;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundOutcomeUnknown;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;

/// What became of money, in one sentence.
final class MoneyHeadline {

  private MoneyHeadline() {}

  static String of(PaymentEvent event) {
    return switch (event) {
      case PaymentAuthorized e -> "%s authorized by %s".formatted(e.amount(), e.provider());
      case AuthorizationAdjusted e ->
          "Authorization %s is %s now".formatted(e.authorizationId(), e.amount());
      case AuthorizationFailed e ->
          "Authorization failed at %s: %s".formatted(e.provider(), e.code());
      case AuthorizationExpired e -> "Authorization %s expired".formatted(e.authorizationId());
      case AuthorizationVoided e -> "Authorization %s voided".formatted(e.authorizationId());
      case CaptureRequested e -> "Capture of %s asked for".formatted(e.amount());
      case PaymentCaptured e -> "%s captured by %s".formatted(e.amount(), e.provider());
      case CaptureFailed e -> "Capture failed at %s: %s".formatted(e.provider(), e.code());
      case CaptureOutcomeUnknown e ->
          "%s did not answer whether capture %s worked".formatted(e.provider(), e.captureId());
      case BalanceWrittenOff e ->
          Phrases.noted(
              "%s written off, %s: %s"
                  .formatted(
                      e.amount(),
                      e.direction().equals("CUSTOMER_OWES") ? "owed by the buyer" : "owed by us",
                      e.reason()),
              e.note());
      case ValueIssued e -> "%s issued as %s".formatted(e.amount(), Phrases.word(e.kind()));
    };
  }

  static String of(SaleEvent event) {
    return switch (event) {
      case SaleRecognized e -> "Sale of %s recognized".formatted(e.parts().total());
      case SaleReversed e -> "Sale of %s reversed".formatted(e.parts().total());
    };
  }

  static String of(RefundEvent event) {
    return switch (event) {
      case RefundGranted e ->
          Phrases.noted(
              "Refund of %s granted for %s: %s"
                  .formatted(e.amount(), Phrases.word(e.cause()), e.reason()),
              e.note());
      case RefundRequested e -> "Refund %s asked for at %s".formatted(e.refundId(), e.provider());
      case OrderRefunded e -> "%s refunded by %s".formatted(e.amount(), e.provider());
      case RefundReversed e ->
          "%s of refund %s came back from %s".formatted(e.amount(), e.refundId(), e.provider());
      case RefundFailed e -> "Refund failed at %s: %s".formatted(e.provider(), e.code());
      case RefundOutcomeUnknown e ->
          "%s did not answer whether refund %s worked".formatted(e.provider(), e.refundId());
    };
  }

  static String of(DisputeEvent event) {
    var what = event.inquiry() ? "Inquiry" : "Dispute";
    return switch (event) {
      case DisputeOpened e ->
          Phrases.noted(
              "%s over %s opened at %s".formatted(what, e.amount(), e.provider()), e.reason());
      case DisputeReviewed e ->
          "%s %s under review at %s".formatted(what, e.disputeId(), e.provider());
      case DisputeResolved e ->
          "%s over %s %s".formatted(what, e.amount(), Phrases.word(e.outcome()));
    };
  }
}
