package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The stock of one item, added up from its events alone. Rule: PROMISES P4.
final class StockModel {

  private final Map<String, Long> onHand = new HashMap<>();
  private final Map<String, Long> reserved = new HashMap<>();
  private final Map<String, Integer> safety = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  /// No oversell, at every prefix: also between two events of one commit.
  void saw(StockEvent event) {
    switch (event) {
      case StockReceived in -> onHand.merge(in.node(), (long) in.quantity(), Long::sum);
      case StockCounted count -> onHand.put(count.node(), (long) count.counted());
      case StockAdjusted adjusted -> onHand.put(adjusted.node(), adjusted.after());
      case SafetyStockSet set -> safety.put(set.node(), set.quantity());
      case StockReserved promise -> reserved(promise);
      case StockReservationDeclined no ->
          unless(no.available() < no.requested(), "DECLINED_WHAT_IS_THERE", "%s", no);
      case StockReservationRevoked back -> {
        broken.add(back.reservationId());
        taken(back.reservationId(), back.node(), back.quantity());
      }
      case StockReleased back -> taken(back.reservationId(), back.node(), back.quantity());
      case StockConsumed out -> {
        taken(out.reservationId(), out.node(), out.fromReservation());
        onHand.merge(out.node(), -(long) out.fromReservation() - out.fromFree(), Long::sum);
      }
      case StockAnomalyRecorded _ -> {}
    }
    reserved.forEach(
        (node, units) ->
            unless(
                units >= 0 && units <= onHand.getOrDefault(node, 0L),
                "NO_OVERSELL",
                "%d reserved at %s of %s: %s",
                units,
                node,
                onHand,
                event));
  }

  private void reserved(StockReserved event) {
    long free =
        onHand.getOrDefault(event.node(), 0L)
            - reserved.getOrDefault(event.node(), 0L)
            - safety.getOrDefault(event.node(), 0);
    unless(event.quantity() <= free, "SAFETY_STOCK", "%d free: %s", free, event);
    unless(open.put(event.reservationId(), event.quantity()) == null, "RESERVED_ONCE", "%s", event);
    reserved.merge(event.node(), (long) event.quantity(), Long::sum);
  }

  private void taken(String reservationId, String node, int quantity) {
    int left = open.getOrDefault(reservationId, 0) - quantity;
    unless(left >= 0, "TAKEN_FROM_NOTHING", reservationId);
    open.put(reservationId, left);
    reserved.merge(node, -(long) quantity, Long::sum);
  }

  /// Units that are still promised, by reservation.
  Map<String, Integer> open() {
    return open;
  }

  /// Whether some units of a reservation turned out not to exist.
  boolean broken(String reservationId) {
    return broken.contains(reservationId);
  }
}
