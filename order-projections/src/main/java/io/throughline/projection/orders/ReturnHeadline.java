package io.throughline.projection.orders;

import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.ReturnEvent;
import io.throughline.order.event.ReturnReceived;
import io.throughline.order.event.ReturnReopened;
import io.throughline.order.event.ReturnRequested;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of goods that come back, in one sentence.
final class ReturnHeadline {

  private ReturnHeadline() {}

  static String of(ReturnEvent event) {
    return switch (event) {
      case ReturnRequested e -> stands(e.returnId(), "asked for", e.units(), e.reason());
      case ReturnApproved e -> stands(e.returnId(), "approved", e.units(), e.reason());
      case ReturnDeclined e -> stands(e.returnId(), "declined", e.units(), e.reason());
      case ReturnClosed e -> "Return %s closed".formatted(e.returnId());
      case ReturnCanceled e -> "Return %s canceled".formatted(e.returnId());
      case ReturnReopened e -> stands(e.returnId(), "reopened", e.units(), e.reason());
      case ReturnReceived e ->
          "%s back, return %s".formatted(Phrases.units(e.units()), e.returnId());
      case ReturnDispositioned e ->
          "%s %s, return %s"
              .formatted(Phrases.units(e.units()), Phrases.word(e.disposition()), e.returnId());
    };
  }

  private static String stands(
      String returnId, String state, List<LineUnits> units, @Nullable String reason) {
    var what = "Return %s %s".formatted(returnId, state);
    return Phrases.noted(units.isEmpty() ? what : what + ": " + Phrases.units(units), reason);
  }
}
