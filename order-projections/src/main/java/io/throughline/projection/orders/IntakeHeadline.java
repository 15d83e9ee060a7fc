package io.throughline.projection.orders;

import io.throughline.order.event.IntakeEvent;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.event.RiskAssessed;
import java.util.stream.Collectors;

/// How an order came in and was judged, in one sentence.
final class IntakeHeadline {

  private IntakeHeadline() {}

  static String of(IntakeEvent event) {
    return switch (event) {
      case OrderReceived e ->
          "Received from %s / %s: %s"
              .formatted(e.channel(), e.account(), e.terms().totals().total());
      case OrderValidated e -> "Valid by rules " + e.rules();
      case OrderValidationFailed e ->
          "Not valid: "
              + e.findings().stream().map(Finding::code).collect(Collectors.joining(", "));
      case OrderRejected e -> Phrases.noted("Rejected: " + e.reason(), e.note());
      case OrderEnriched e -> enriched(e);
      case LineMapped e -> "%s is %s: %s".formatted(e.lineId(), e.sku(), e.reason());
      case RiskAssessed e ->
          "Risk %s by %s%s"
              .formatted(
                  Phrases.word(e.level()),
                  e.provider(),
                  e.score() == null ? "" : ", score " + e.score());
      case OrderApproved e -> Phrases.noted("Approved: " + e.reason(), e.note());
    };
  }

  private static String enriched(OrderEnriched event) {
    var promise = event.promise();
    var what = promise == null ? "Completed" : "Promised " + promise.serviceLevel();
    return event.tags().isEmpty() ? what : what + ", tags " + String.join(", ", event.tags());
  }
}
