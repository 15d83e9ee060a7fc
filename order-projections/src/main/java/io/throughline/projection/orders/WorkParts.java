package io.throughline.projection.orders;

import static io.throughline.projection.orders.PartRows.begin;
import static io.throughline.projection.orders.PartRows.goOn;

import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.projection.orders.PartRows.Part;

/// The parts of an order that people work on: holds, anomalies, approvals and tickets.
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
      case ApprovalRequested e ->
          goOn(
              Part.of(PartKind.APPROVAL, e.approvalId(), "WAITING")
                  .at(e.requestedBy())
                  .known(wanted(e))
                  .amount(e.amount()),
              told);
      case ApprovalGiven e -> goOn(Part.of(PartKind.APPROVAL, e.approvalId(), "GIVEN"), told);
      case ApprovalDeclined e -> goOn(Part.of(PartKind.APPROVAL, e.approvalId(), "DECLINED"), told);
      case TicketLinked e ->
          begin(Part.of(PartKind.TICKET, e.ticketId(), "OPEN").at(e.system()), told);
      case TicketClosed e -> goOn(Part.of(PartKind.TICKET, e.ticketId(), "CLOSED"), told);
      default -> {
        // nobody works on it
      }
    }
  }

  /// Its kind, and the reason that was given for it.
  private static String wanted(ApprovalRequested event) {
    var refund = event.refund();
    var cancellation = event.cancellation();
    var reason =
        refund != null
            ? refund.cause() + " " + refund.reason()
            : cancellation != null ? cancellation.requestedBy() + " " + cancellation.reason() : "";
    return event.kind() + " " + reason;
  }
}
