package io.throughline.projection.orders;

import static io.throughline.projection.orders.PartRows.begin;
import static io.throughline.projection.orders.PartRows.goOn;

import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.projection.orders.PartRows.Part;

/// The parts of an order that people work on: holds, anomalies and tickets.
final class WorkParts {

  private WorkParts() {}

  /// Adds what an event says of one; most say nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case HoldPlaced e ->
          goOn(Part.of(PartKind.HOLD, e.holdId(), "PLACED").at(e.owner()).known(e.reason()), told);
      case HoldReleased e -> goOn(Part.of(PartKind.HOLD, e.holdId(), "RELEASED"), told);
      case HoldUpheld e -> goOn(Part.of(PartKind.HOLD, e.holdId(), "UPHELD"), told);
      case AnomalyRecorded e ->
          begin(Part.of(PartKind.ANOMALY, e.anomalyId(), "OPEN").known(e.code()), told);
      case AnomalySettled e -> goOn(Part.of(PartKind.ANOMALY, e.anomalyId(), "SETTLED"), told);
      case TicketLinked e ->
          begin(Part.of(PartKind.TICKET, e.ticketId(), "OPEN").at(e.system()), told);
      case TicketClosed e -> goOn(Part.of(PartKind.TICKET, e.ticketId(), "CLOSED"), told);
      default -> {
        // nobody works on it
      }
    }
  }
}
