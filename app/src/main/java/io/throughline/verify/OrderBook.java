package io.throughline.verify;

import java.util.Map;
import java.util.Set;

/// One order, folded from its events by rules of this package alone.
final class OrderBook {

  private final UnitBook units = new UnitBook();
  private final MoneyBook money = new MoneyBook();
  private final LifeBook life = new LifeBook();
  private String channel = "";
  private long sequence = -1;

  /// What a read model must say of the order.
  ///
  /// @param sequence of the order's last event
  record Row(
      String channel,
      String admission,
      boolean closed,
      int total,
      Map<String, Integer> units,
      Map<String, Map<String, Integer>> lines,
      MoneyBook.Sums money,
      Set<String> openHolds,
      long sequence) {}

  void on(EventRow event, OrderFindings found) {
    if (event.type().equals("OrderReceived")) {
      units.receive(event);
      channel = event.text("channel");
    } else if (event.type().equals("LineAdded")) {
      units.add(event.payload().path("line"));
    } else if (event.type().equals("LineQuantityChanged")) {
      int more = event.number("after") - event.number("before");
      if (more > 0) {
        units.grow(event.text("lineId"), more, found);
      }
    }
    units.move(event, found);
    money.on(event, found);
    life.on(event, units.complete(), found);
    sequence = event.sequence();
  }

  void end(OrderFindings found) {
    money.end(found);
  }

  Row row() {
    return new Row(
        channel,
        life.admission(),
        life.closed(),
        units.total(),
        units.byBucket(),
        units.byLine(),
        money.sums(),
        life.openHolds(),
        sequence);
  }
}
