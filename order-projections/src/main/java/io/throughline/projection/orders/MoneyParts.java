package io.throughline.projection.orders;

import static io.throughline.projection.orders.PartRows.begin;
import static io.throughline.projection.orders.PartRows.goOn;

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
import io.throughline.order.event.OrderEvent;
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
import io.throughline.order.event.ValueIssued;
import io.throughline.projection.orders.PartRows.Part;

/// The parts of an order that money moves by: authorizations, captures, refunds, disputes, what was
/// let go.
final class MoneyParts {

  private MoneyParts() {}

  /// Adds what an event says of one; many say nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case PaymentEvent e -> payment(e, told);
      case RefundEvent e -> refund(e, told);
      case DisputeEvent e -> dispute(e, told);
      default -> {
        // not about money
      }
    }
  }

  private static void payment(PaymentEvent event, Told told) {
    switch (event) {
      case PaymentAuthorized e ->
          goOn(
              authorization(e.authorizationId(), "AUTHORIZED").at(e.provider()).amount(e.amount()),
              told);
      case AuthorizationAdjusted e ->
          goOn(authorization(e.authorizationId(), "AUTHORIZED").amount(e.amount()), told);
      case AuthorizationFailed e ->
          goOn(authorization(e.authorizationId(), "FAILED").at(e.provider()), told);
      case AuthorizationExpired e -> goOn(authorization(e.authorizationId(), "EXPIRED"), told);
      case AuthorizationVoided e -> goOn(authorization(e.authorizationId(), "VOIDED"), told);
      case CaptureRequested e -> goOn(capture(e.captureId(), "REQUESTED").amount(e.amount()), told);
      case PaymentCaptured e ->
          goOn(capture(e.captureId(), "CAPTURED").at(e.provider()).amount(e.amount()), told);
      case CaptureFailed e -> goOn(capture(e.captureId(), "FAILED").at(e.provider()), told);
      case CaptureOutcomeUnknown e ->
          goOn(capture(e.captureId(), "UNKNOWN").at(e.provider()), told);
      case BalanceWrittenOff e ->
          begin(
              Part.of(PartKind.WRITE_OFF, e.writeOffId(), e.direction())
                  .known(e.reason())
                  .amount(e.amount()),
              told);
      case ValueIssued _ -> {
        // no money moved: it is owed in another way
      }
    }
  }

  private static void refund(RefundEvent event, Told told) {
    switch (event) {
      case RefundGranted e ->
          begin(refund(e.refundId(), "GRANTED").known(e.cause()).amount(e.amount()), told);
      case RefundRequested e -> goOn(refund(e.refundId(), "REQUESTED").at(e.provider()), told);
      case OrderRefunded e ->
          goOn(refund(e.refundId(), "REFUNDED").at(e.provider()).amount(e.amount()), told);
      case RefundReversed e -> goOn(refund(e.refundId(), "REVERSED").at(e.provider()), told);
      case RefundFailed e -> goOn(refund(e.refundId(), "FAILED").at(e.provider()), told);
      case RefundOutcomeUnknown e -> goOn(refund(e.refundId(), "UNKNOWN").at(e.provider()), told);
    }
  }

  private static void dispute(DisputeEvent event, Told told) {
    var state =
        switch (event) {
          case DisputeOpened _ -> "OPENED";
          case DisputeReviewed _ -> "UNDER_REVIEW";
          case DisputeResolved e -> e.outcome();
        };
    goOn(
        Part.of(PartKind.DISPUTE, event.disputeId(), state)
            .at(event.provider())
            .known(event.reason())
            .amount(event.amount()),
        told);
  }

  private static Part authorization(String id, String state) {
    return Part.of(PartKind.AUTHORIZATION, id, state);
  }

  private static Part capture(String id, String state) {
    return Part.of(PartKind.CAPTURE, id, state);
  }

  private static Part refund(String id, String state) {
    return Part.of(PartKind.REFUND, id, state);
  }
}
