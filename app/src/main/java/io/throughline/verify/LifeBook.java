package io.throughline.verify;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Which way an order's header and holds went.
final class LifeBook {

  private final Set<String> everHeld = new HashSet<>();
  private final Set<String> openHolds = new TreeSet<>();
  private String admission = "";
  private boolean closed;

  /// @param complete whether every unit is where it ends, after this event
  void on(EventRow event, boolean complete, OrderFindings found) {
    if (admission.isEmpty() && !event.type().equals("OrderReceived")) {
      found.broken(Promise.P11, "%s comes before the order".formatted(event.type()));
    }
    if (closed && !event.moves().isEmpty()) {
      found.broken(Promise.P11, "%s moves units of a closed order".formatted(event.type()));
    }
    switch (event.type()) {
      case "OrderReceived" -> admit(admission.isEmpty(), "RECEIVED", found);
      case "OrderValidated" -> admit(admission.equals("RECEIVED"), "VALIDATED", found);
      case "OrderRejected" -> admit(!admission.equals("REJECTED"), "REJECTED", found);
      case "OrderClosed" -> close(complete, found);
      case "OrderReopened" -> {
        if (!closed) {
          found.broken(Promise.P11, "reopened without having been closed");
        }
        closed = false;
      }
      case "HoldPlaced" -> {
        openHolds.add(event.text("holdId"));
        if (!everHeld.add(event.text("holdId"))) {
          found.broken(Promise.P11, "hold %s is placed again".formatted(event.text("holdId")));
        }
      }
      case "HoldReleased" -> {
        if (!openHolds.remove(event.text("holdId"))) {
          found.broken(
              Promise.P11, "hold %s is released and was not open".formatted(event.text("holdId")));
        }
      }
      default -> {
        // the header stays
      }
    }
  }

  private void admit(boolean allowed, String next, OrderFindings found) {
    if (!allowed) {
      found.broken(Promise.P11, "from %s to %s".formatted(admission, next));
    }
    admission = next;
  }

  private void close(boolean complete, OrderFindings found) {
    if (closed) {
      found.broken(Promise.P11, "closed twice");
    }
    if (!complete) {
      found.broken(Promise.P13, "closed while units are on their way");
    }
    closed = true;
  }

  String admission() {
    return admission;
  }

  boolean closed() {
    return closed;
  }

  Set<String> openHolds() {
    return new TreeSet<>(openHolds);
  }
}
