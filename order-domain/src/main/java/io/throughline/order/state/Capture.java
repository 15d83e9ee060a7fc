package io.throughline.order.state;

import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.PaymentCaptured;
import org.jspecify.annotations.Nullable;

/// Money that came in or was asked for, as deciders see it.
///
/// @param captureId unique in the order
/// @param request how it was asked for; null when it came by itself
/// @param fact how it came in; null when it did not
/// @param progress how far it got
/// @param captured what counts in the order's currency, minor units
public record Capture(
    String captureId,
    @Nullable CaptureRequested request,
    @Nullable PaymentCaptured fact,
    Progress progress,
    long captured) {

  static Capture none(String captureId) {
    return new Capture(captureId, null, null, Progress.NONE, 0);
  }

  Capture requested(CaptureRequested event) {
    return new Capture(captureId, event, fact, Progress.REQUESTED, captured);
  }

  Capture captured(PaymentCaptured event, boolean counts) {
    return new Capture(
        captureId, request, event, Progress.DONE, counts ? event.amount().minorUnits() : 0);
  }

  Capture as(Progress next) {
    return new Capture(captureId, request, fact, next, captured);
  }

  /// What is asked for and not answered, minor units.
  public long pending() {
    return request != null && (progress == Progress.REQUESTED || progress == Progress.UNKNOWN)
        ? request.amount().minorUnits()
        : 0;
  }
}
