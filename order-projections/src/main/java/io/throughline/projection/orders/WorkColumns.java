package io.throughline.projection.orders;

import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.projection.change.RowStatement;

/// What of an order waits for people: holds, anomalies and tickets.
final class WorkColumns {

  private static final RowStatement HOLD =
      put("open_holds = o.open_holds || jsonb_build_object(r.id, r.word)");
  private static final RowStatement RELEASE = take("open_holds = o.open_holds - r.id");
  private static final RowStatement CONTRADICT =
      put("open_anomalies = o.open_anomalies || jsonb_build_object(r.id, r.word)");
  private static final RowStatement SETTLE = take("open_anomalies = o.open_anomalies - r.id");

  /// A ticket that was closed before its link was told stays closed.
  private static final RowStatement LINK =
      take("tickets = jsonb_build_object(r.id, 'OPEN') || o.tickets");

  private static final RowStatement ANSWER =
      take("tickets = o.tickets || jsonb_build_object(r.id, 'CLOSED')");

  private WorkColumns() {}

  private static RowStatement put(String change) {
    return statement("order_id text, id text, word text, sequence bigint", change);
  }

  private static RowStatement take(String change) {
    return statement("order_id text, id text, sequence bigint", change);
  }

  private static RowStatement statement(String columns, String change) {
    return RowStatement.of(
        columns,
        """
        update order_summary o
           set %s, last_sequence = r.sequence
          from {rows}
         where o.order_id = r.order_id
           and o.last_sequence < r.sequence
        """
            .formatted(change));
  }

  /// Adds what an event changes here; most change nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case HoldPlaced e -> told.row(HOLD, e.holdId(), e.reason());
      case HoldReleased e -> told.row(RELEASE, e.holdId());
      case AnomalyRecorded e -> told.row(CONTRADICT, e.anomalyId(), e.code());
      case AnomalySettled e -> told.row(SETTLE, e.anomalyId());
      case TicketLinked e -> told.row(LINK, e.ticketId());
      case TicketClosed e -> told.row(ANSWER, e.ticketId());
      default -> {
        // nobody waits for it
      }
    }
  }
}
