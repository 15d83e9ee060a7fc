package io.throughline.projection.units;

import io.throughline.order.event.LineAdded;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import java.time.Instant;

/// Writes the columns that an order's stage is derived from, in a table that has one row per order.
/// When the order entered its stage changes with the stage and never else.
public final class StageColumns {

  private static final String FROM_ROWS =
      """
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
      """;

  private final RowStatement move;
  private final RowStatement admit;
  private final RowStatement close;

  private StageColumns(RowStatement move, RowStatement admit, RowStatement close) {
    this.move = move;
    this.admit = admit;
    this.close = close;
  }

  /// Of this table.
  ///
  /// @param since the column that says when the order entered its stage
  /// @param more what else changes with units and value, {@code r.added} and {@code r.canceled} in
  ///   minor units, {@code r.lines} the lines that came new; ends with a comma, or is empty
  public static StageColumns of(String table, String since, String more) {
    return new StageColumns(
        RowStatement.of(
            "order_id text, "
                + UnitColumns.DELTAS
                + ", added bigint, canceled bigint, lines integer, since timestamptz, sequence"
                + " bigint",
            update(
                table,
                since,
                UnitColumns.changed("o")
                    + ", value_minor = o.value_minor + r.added - r.canceled, "
                    + more,
                UnitColumns.stageAfterMoves("o"))),
        RowStatement.of(
            "order_id text, admission text, since timestamptz, sequence bigint",
            update(
                table,
                since,
                "admission = r.admission, ",
                UnitColumns.stage("o", "r.admission", "o.closed"))),
        RowStatement.of(
            "order_id text, closed boolean, since timestamptz, sequence bigint",
            update(
                table,
                since,
                "closed = r.closed, ",
                UnitColumns.stage("o", "o.admission", "r.closed"))));
  }

  private static String update(String table, String since, String changes, String stage) {
    return """
    update %s o
       set %s
           %s = case when %s = o.stage then o.%s else r.since end,
           last_sequence = r.sequence
    """
            .formatted(table, changes, since, stage, since)
        + FROM_ROWS;
  }

  /// Adds what an event changes here; many change nothing.
  ///
  /// @param at when it was recorded, our clock
  public void add(OrderEvent event, Instant at, long sequence, Changes changes) {
    switch (event) {
      case OrderValidated e -> changes.add(admit, e.orderId(), "VALIDATED", at, sequence);
      case OrderRejected e -> changes.add(admit, e.orderId(), "REJECTED", at, sequence);
      case OrderClosed e -> changes.add(close, e.orderId(), true, at, sequence);
      case OrderReopened e -> changes.add(close, e.orderId(), false, at, sequence);
      default -> move(event, at, sequence, changes);
    }
  }

  private void move(OrderEvent event, Instant at, long sequence, Changes changes) {
    var units = UnitDeltas.of(event);
    var value = ValueDelta.of(event);
    if (!units.isNone() || value.added() != 0 || value.canceled() != 0) {
      changes.add(
          move,
          units.ofOrder(
              event.orderId(),
              value.added(),
              value.canceled(),
              event instanceof LineAdded ? 1 : 0,
              at,
              sequence));
    }
  }
}
