package io.throughline.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The stock of one item, counted from its events: what lies at each node, what of it is promised
/// and to whom. Says what oversells.
final class StockBook {

  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Reservation> open = new TreeMap<>();

  /// The item at a node.
  record Node(long onHand, long reserved, long safetyStock) {

    private static final Node NONE = new Node(0, 0, 0);
  }

  /// An open reservation.
  record Reservation(String node, String order, long quantity) {}

  /// Counts one more event.
  ///
  /// @param oversold is told what breaks P4
  void on(EventRow event, OrderFindings oversold) {
    var node = event.text("node");
    int quantity = event.number("quantity");
    switch (event.type()) {
      case "StockReceived" -> change(node, quantity, 0);
      case "StockCounted" -> set(node, event.number("counted"));
      case "StockAdjusted" -> set(node, event.number("after"));
      case "SafetyStockSet" -> {
        var before = at(node);
        nodes.put(node, new Node(before.onHand(), before.reserved(), quantity));
      }
      case "StockReserved" -> reserve(event, node, quantity, oversold);
      case "StockReservationRevoked", "StockReleased" -> {
        change(node, 0, -quantity);
        take(event, quantity, oversold);
      }
      case "StockConsumed" -> {
        int held = event.number("fromReservation");
        change(node, -held - event.number("fromFree"), -held);
        take(event, held, oversold);
      }
      default -> {
        // no unit moved
      }
    }
    var after = at(node);
    if (after.onHand() < after.reserved() || after.onHand() < 0 || after.reserved() < 0) {
      oversold.broken(
          Promise.P4,
          "%d on hand at %s, %d reserved".formatted(after.onHand(), node, after.reserved()));
    }
  }

  private void reserve(EventRow event, String node, int quantity, OrderFindings oversold) {
    var before = at(node);
    if (quantity > before.onHand() - before.reserved() - before.safetyStock()) {
      oversold.broken(
          Promise.P4,
          "%d units were promised at %s beyond what was free".formatted(quantity, node));
    }
    change(node, 0, quantity);
    open.put(event.text("reservationId"), new Reservation(node, event.text("orderId"), quantity));
  }

  private void take(EventRow event, int quantity, OrderFindings oversold) {
    var id = event.text("reservationId");
    var held = open.get(id);
    if (quantity == 0) {
      return;
    }
    if (held == null || held.quantity() < quantity) {
      oversold.broken(
          Promise.P4,
          "%d units were taken from reservation %s, which held %d"
              .formatted(quantity, id, held == null ? 0 : held.quantity()));
    }
    if (held == null || held.quantity() <= quantity) {
      open.remove(id);
    } else {
      open.put(id, new Reservation(held.node(), held.order(), held.quantity() - quantity));
    }
  }

  private void change(String node, long onHand, long reserved) {
    var before = at(node);
    nodes.put(
        node,
        new Node(before.onHand() + onHand, before.reserved() + reserved, before.safetyStock()));
  }

  private void set(String node, long onHand) {
    var before = at(node);
    nodes.put(node, new Node(onHand, before.reserved(), before.safetyStock()));
  }

  private Node at(String node) {
    return nodes.getOrDefault(node, Node.NONE);
  }

  /// What read models must say of the levels: node, on hand, reserved, safety stock.
  Map<String, String> levels() {
    var levels = new HashMap<String, String>();
    nodes.forEach(
        (node, one) ->
            levels.put(node, one.onHand() + " " + one.reserved() + " " + one.safetyStock()));
    levels.remove("");
    return levels;
  }

  /// What read models must say of open reservations: node, order, quantity.
  Map<String, String> reservations() {
    var reservations = new HashMap<String, String>();
    open.forEach(
        (id, one) -> reservations.put(id, one.node() + " " + one.order() + " " + one.quantity()));
    return reservations;
  }
}
