package io.throughline.projection.orders;

import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.units.UnitColumns;
import io.throughline.projection.units.UnitDeltas;

/// The lines of an order, and where their units stand.
final class LineRows {

  private static final RowStatement RECEIVE =
      RowStatement.of(
          """
          order_id text, line_id text, place integer, sku text, title text, units integer, \
          sequence bigint\
          """,
          """
          insert into order_line_units
                 (order_id, line_id, place, sku, title, units, units_open, last_sequence)
          select r.order_id, r.line_id, r.place, r.sku, r.title, r.units, r.units, r.sequence
            from {rows}
              on conflict (order_id, line_id) do nothing
          """);

  /// After the lines that are there.
  private static final RowStatement ADD =
      RowStatement.of(
          "order_id text, line_id text, sku text, title text, units integer, sequence bigint",
          """
          insert into order_line_units
                 (order_id, line_id, place, sku, title, units, units_open, last_sequence)
          select r.order_id, r.line_id,
                 (select count(*) from order_line_units l where l.order_id = r.order_id),
                 r.sku, r.title, r.units, r.units, r.sequence
            from {rows}
              on conflict (order_id, line_id) do nothing
          """);

  private static final RowStatement MOVE =
      RowStatement.of(
          "order_id text, line_id text, " + UnitColumns.DELTAS + ", sequence bigint",
          """
          update order_line_units l
             set %s,
                 units = l.units + %s,
                 last_sequence = r.sequence
            from {rows}
           where l.order_id = r.order_id
             and l.line_id = r.line_id
             and l.last_sequence < r.sequence
          """
              .formatted(UnitColumns.changed("l"), UnitColumns.added()));

  private static final RowStatement MAP =
      RowStatement.of(
          "order_id text, line_id text, sku text, sequence bigint",
          """
          update order_line_units l
             set sku = r.sku, last_sequence = r.sequence
            from {rows}
           where l.order_id = r.order_id
             and l.line_id = r.line_id
             and l.last_sequence < r.sequence
          """);

  private LineRows() {}

  /// Adds what an event changes here; many change nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case OrderReceived received -> receive(received, told);
      case LineAdded added -> add(added.line(), told);
      case LineMapped mapped -> told.row(MAP, mapped.lineId(), mapped.sku());
      default -> UnitDeltas.byLine(event).forEach((lineId, deltas) -> move(lineId, deltas, told));
    }
  }

  private static void receive(OrderReceived received, Told told) {
    var lines = received.terms().lines();
    for (int place = 0; place < lines.size(); place++) {
      var line = lines.get(place);
      told.row(RECEIVE, line.lineId(), place, line.sku(), line.title(), line.quantity());
    }
  }

  private static void add(OrderLine line, Told told) {
    told.row(ADD, line.lineId(), line.sku(), line.title(), line.quantity());
  }

  private static void move(String lineId, UnitDeltas deltas, Told told) {
    if (!deltas.isNone()) {
      told.changes().add(MOVE, deltas.ofLine(told.orderId(), lineId, told.sequence()));
    }
  }
}
