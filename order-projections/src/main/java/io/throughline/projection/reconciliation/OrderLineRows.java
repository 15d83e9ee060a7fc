package io.throughline.projection.reconciliation;

import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;

/// What an order's lines are of, as rows.
final class OrderLineRows {

  private static final RowStatement LINE =
      RowStatement.of(
          """
          order_id text, line_id text, place integer, sku text, units integer, net bigint, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_order_line (order_id, line_id, place, sku, units, net_minor)
          select r.order_id, r.line_id, r.place, r.sku, r.units, r.net
            from {rows}
              on conflict (order_id, line_id) do nothing
          """);

  private static final RowStatement MAPPED =
      RowStatement.of(
          """
          order_id text, line_id text, sku text, sequence bigint, position bigint, \
          at timestamptz\
          """,
          """
          update recon_order_line l
             set sku = r.sku
            from {rows}
           where l.order_id = r.order_id and l.line_id = r.line_id
          """);

  /// Lines that were added later come after those that were there.
  private static final int LATER = 10_000;

  private final Recorded recorded;

  OrderLineRows(Recorded recorded) {
    this.recorded = recorded;
  }

  void add(OrderEvent event) {
    switch (event) {
      case OrderReceived e -> {
        int place = 0;
        for (var line : e.terms().lines()) {
          add(line, place);
          place++;
        }
      }
      case LineAdded e -> add(e.line(), LATER + (int) Math.min(LATER, recorded.sequence()));
      case LineMapped e -> recorded.row(MAPPED, e.lineId(), e.sku());
      default -> {
        // no word of what a line is of
      }
    }
  }

  private void add(OrderLine line, int place) {
    recorded.row(
        LINE,
        line.lineId(),
        place,
        line.sku(),
        line.quantity(),
        line.gross().minorUnits() - line.discount().minorUnits());
  }
}
