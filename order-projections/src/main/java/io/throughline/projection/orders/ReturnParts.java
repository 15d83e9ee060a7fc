package io.throughline.projection.orders;

import static io.throughline.projection.orders.PartRows.begin;
import static io.throughline.projection.orders.PartRows.goOn;

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
import io.throughline.projection.orders.PartRows.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The returns of an order. What becomes of their units the units tell.
final class ReturnParts {

  private ReturnParts() {}

  /// Adds what an event says of one.
  static void add(ReturnEvent event, Told told) {
    switch (event) {
      case ReturnRequested e -> stands(e.returnId(), "REQUESTED", e.units(), e.reason(), told);
      case ReturnApproved e -> stands(e.returnId(), "APPROVED", e.units(), e.reason(), told);
      case ReturnReopened e -> stands(e.returnId(), "APPROVED", e.units(), e.reason(), told);
      case ReturnDeclined e -> stands(e.returnId(), "DECLINED", e.units(), e.reason(), told);
      case ReturnClosed e -> stands(e.returnId(), "CLOSED", e.units(), e.reason(), told);
      case ReturnCanceled e -> stands(e.returnId(), "CANCELED", e.units(), e.reason(), told);
      case ReturnReceived e -> begin(unannounced(e.returnId()), told);
      case ReturnDispositioned e -> begin(unannounced(e.returnId()), told);
    }
  }

  private static void stands(
      String returnId, String state, List<LineUnits> units, @Nullable String reason, Told told) {
    var part = Part.of(PartKind.RETURN, returnId, state).known(reason);
    goOn(
        units.isEmpty() ? part : part.units(units.stream().mapToInt(LineUnits::quantity).sum()),
        told);
  }

  /// Goods may be here before anybody announced them; of an announced return this changes nothing.
  private static Part unannounced(String returnId) {
    return Part.of(PartKind.RETURN, returnId, "UNANNOUNCED");
  }
}
