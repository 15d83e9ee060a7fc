package io.throughline.order.state;

import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundRequested;
import org.jspecify.annotations.Nullable;

/// Money that is owed to the buyer or went back to him, as deciders see it. What is owed and what
/// was executed are apart.
///
/// @param refundId unique in the order
/// @param grant how it was decided; null when it was only reported
/// @param request how the provider was asked; null when it was not
/// @param fact how it went back; null when it did not
/// @param progress how far it got
/// @param refunded what counts in the order's currency, minor units
public record Refund(
    String refundId,
    @Nullable RefundGranted grant,
    @Nullable RefundRequested request,
    @Nullable OrderRefunded fact,
    Progress progress,
    long refunded) {

  /// What a refund is called that somebody made without our decision.
  static final String REPORTED = "REPORTED";

  static Refund none(String refundId) {
    return new Refund(refundId, null, null, null, Progress.NONE, 0);
  }

  /// Why it is owed.
  public String cause() {
    return grant == null ? REPORTED : grant.cause();
  }

  /// What is owed and did not go back yet, minor units.
  public long owed() {
    return grant == null || fact != null ? 0 : grant.amount().minorUnits();
  }

  /// What it lowers the bill by, minor units: what went back, or what was granted. What went back
  /// in another currency counts as granted, so that it is not granted again.
  long promised() {
    return grant != null && refunded == 0 ? grant.amount().minorUnits() : refunded;
  }

  Refund granted(RefundGranted event) {
    return new Refund(
        refundId, event, request, fact, fact == null ? Progress.GRANTED : progress, refunded);
  }

  Refund requested(RefundRequested event) {
    return new Refund(refundId, grant, event, fact, Progress.REQUESTED, refunded);
  }

  Refund refunded(OrderRefunded event, boolean counts) {
    return new Refund(
        refundId, grant, request, event, Progress.DONE, counts ? event.amount().minorUnits() : 0);
  }

  Refund as(Progress next) {
    return new Refund(refundId, grant, request, fact, next, refunded);
  }
}
