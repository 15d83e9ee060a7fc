package io.throughline.projection.orders;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import java.util.stream.Collectors;

/// An event in one sentence, for the timeline.
final class Headline {

  private Headline() {}

  static String of(OrderEvent event) {
    return switch (event) {
      case OrderReceived e ->
          "Received from %s / %s: %s"
              .formatted(e.channel(), e.account(), e.terms().totals().total());
      case OrderValidated e -> "Valid by rules " + e.rules();
      case OrderValidationFailed e ->
          "Not valid: "
              + e.findings().stream().map(Finding::code).collect(Collectors.joining(", "));
      case OrderRejected e -> sentence("Rejected: " + e.reason(), e.note());
      case HoldPlaced e -> sentence("On hold: " + e.reason(), e.note());
      case HoldReleased e -> sentence("Hold " + e.holdId() + " released: " + e.reason(), e.note());
      default -> event.getClass().getSimpleName();
    };
  }

  private static String sentence(String what, String note) {
    return note.isBlank() ? what : what + ", " + note;
  }
}
