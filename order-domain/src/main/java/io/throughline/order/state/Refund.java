package io.throughline.order.state;

import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.ValueIssued;
import org.jspecify.annotations.Nullable;

/// Money that is owed to the buyer or went back to him, as deciders see it. What is owed and what
/// was executed are apart. One that came back to us is over: it is owed again by another id.
///
/// @param refundId unique in the order
/// @param grant how it was decided; null when it was only reported
/// @param request how the provider was asked; null when it was not
/// @param fact how it went back; null when it did not
/// @param reversal how it came back to us; null when it did not
/// @param progress how far it got
/// @param wentBack what went back in the order's currency, minor units
/// @param cameBack what of it returned to us in the order's currency, minor units
public record Refund(
    String refundId,
    @Nullable RefundGranted grant,
    @Nullable RefundRequested request,
    @Nullable OrderRefunded fact,
    @Nullable RefundReversed reversal,
    Progress progress,
    long wentBack,
    long cameBack) {

  /// What a refund is called that somebody made without our decision.
  static final String REPORTED = "REPORTED";

  static Refund none(String refundId) {
    return new Refund(refundId, null, null, null, null, Progress.NONE, 0, 0);
  }

  /// Why it is owed.
  public String cause() {
    return grant == null ? REPORTED : grant.cause();
  }

  /// What is with the buyer, minor units. What came back before it was told to go is not counted
  /// twice.
  public long refunded() {
    return Math.max(0, wentBack - cameBack);
  }

  /// What is owed and did not go back yet, minor units.
  public long owed() {
    return grant == null || fact != null || reversal != null ? 0 : grant.amount().minorUnits();
  }

  /// What it lowers the bill by, minor units: what went back, or what was granted. What went back
  /// in another currency counts as granted, so that it is not granted again.
  long promised() {
    return grant != null && wentBack == 0 && reversal == null
        ? grant.amount().minorUnits()
        : refunded();
  }

  Refund granted(RefundGranted event) {
    return new Refund(
        refundId,
        event,
        request,
        fact,
        reversal,
        fact == null ? Progress.GRANTED : progress,
        wentBack,
        cameBack);
  }

  Refund requested(RefundRequested event) {
    return new Refund(
        refundId, grant, event, fact, reversal, Progress.REQUESTED, wentBack, cameBack);
  }

  Refund refunded(OrderRefunded event, boolean counts) {
    return new Refund(
        refundId,
        grant,
        request,
        event,
        reversal,
        Progress.DONE,
        counts ? event.amount().minorUnits() : 0,
        cameBack);
  }

  Refund reversed(RefundReversed event, boolean counts) {
    return new Refund(
        refundId,
        grant,
        request,
        fact,
        event,
        Progress.DONE,
        wentBack,
        counts ? event.amount().minorUnits() : 0);
  }

  /// Store credit is money that went back by another means.
  Refund credited(ValueIssued event, boolean counts) {
    return new Refund(
        refundId,
        grant,
        request,
        fact,
        reversal,
        Progress.DONE,
        counts ? event.amount().minorUnits() : 0,
        cameBack);
  }

  Refund as(Progress next) {
    return new Refund(refundId, grant, request, fact, reversal, next, wentBack, cameBack);
  }
}
