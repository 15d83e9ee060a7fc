package io.throughline.projection.orders;

import io.throughline.order.event.AddressChanged;
import io.throughline.order.event.AnomalyEvent;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalEvent;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationEvent;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.ChangeEvent;
import io.throughline.order.event.ChannelEvent;
import io.throughline.order.event.ClosingEvent;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.HoldEvent;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.IntakeEvent;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ReturnEvent;
import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.ServiceEvent;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.event.UnitsCanceled;
import java.util.Map;

/// An event in one sentence, for the timeline. No personal data: events have none.
final class Headline {

  private static final Map<String, String> APPROVALS =
      Map.of(
          ApprovalRequested.REFUND, "Refund",
          ApprovalRequested.CANCELLATION, "Cancellation",
          ApprovalRequested.WRITE_OFF, "Write-off");

  private Headline() {}

  static String of(OrderEvent event) {
    return switch (event) {
      case IntakeEvent e -> IntakeHeadline.of(e);
      case HoldEvent e -> hold(e);
      case ReservationEvent e -> GoodsHeadline.of(e);
      case FulfillmentEvent e -> GoodsHeadline.of(e);
      case ShipmentEvent e -> ParcelHeadline.of(e);
      case CancellationEvent e -> cancellation(e);
      case ChangeEvent e -> change(e);
      case PaymentEvent e -> MoneyHeadline.of(e);
      case SaleEvent e -> MoneyHeadline.of(e);
      case RefundEvent e -> MoneyHeadline.of(e);
      case ReturnEvent e -> ReturnHeadline.of(e);
      case DisputeEvent e -> MoneyHeadline.of(e);
      case ChannelEvent e -> ChannelHeadline.of(e);
      case ServiceEvent e -> service(e);
      case AnomalyEvent e -> anomaly(e);
      case ClosingEvent e -> closing(e);
      case ApprovalEvent e -> approval(e);
    };
  }

  private static String hold(HoldEvent event) {
    return switch (event) {
      case HoldPlaced e -> Phrases.noted("On hold: " + e.reason(), e.note());
      case HoldReleased e ->
          Phrases.noted("Hold " + e.holdId() + " released: " + e.reason(), e.note());
      case HoldUpheld e -> Phrases.noted("Hold " + e.holdId() + " upheld: " + e.reason(), e.note());
    };
  }

  private static String cancellation(CancellationEvent event) {
    return switch (event) {
      case CancellationRequested e ->
          "Cancellation of %s asked for by %s: %s"
                  .formatted(Phrases.units(e.units()), Phrases.word(e.requestedBy()), e.reason())
              + (e.awaiting().isEmpty() ? "" : "; the node must agree");
      case UnitsCanceled e -> "%s canceled: %s".formatted(Phrases.moved(e.moves()), e.reason());
      case CancellationDeclined e ->
          "The node keeps fulfillment order %s: %s".formatted(e.fulfillmentOrderId(), e.reason());
    };
  }

  private static String change(ChangeEvent event) {
    return switch (event) {
      case AddressChanged e -> "Goes to another address: " + e.reason();
      case LineQuantityChanged e ->
          "%s wanted of %s instead of %d: %s"
                  .formatted(Phrases.count(e.after()), e.lineId(), e.before(), e.reason())
              + (e.added() == null ? "" : ", %s more to pay".formatted(e.added()));
      case LineAdded e ->
          "Line %s added by the channel: %s, %s more to pay"
              .formatted(e.line().lineId(), Phrases.count(e.line().quantity()), e.added());
    };
  }

  private static String service(ServiceEvent event) {
    return switch (event) {
      case NoteAdded e -> "Note: " + e.text();
      case TicketLinked e -> "Ticket %s opened in %s".formatted(e.ticketId(), e.system());
      case TicketClosed e -> "Ticket %s closed".formatted(e.ticketId());
    };
  }

  private static String anomaly(AnomalyEvent event) {
    return switch (event) {
      case AnomalyRecorded e -> "Contradiction %s: %s".formatted(e.code(), e.detail());
      case AnomalySettled e ->
          Phrases.noted(
              "Contradiction %s settled: %s".formatted(e.anomalyId(), e.resolution()), e.note());
    };
  }

  private static String approval(ApprovalEvent event) {
    return switch (event) {
      case ApprovalRequested e ->
          "%s of %s waits for a second person"
              .formatted(APPROVALS.getOrDefault(e.kind(), e.kind()), e.amount());
      case ApprovalGiven e -> "A second person agreed to " + e.approvalId();
      case ApprovalDeclined e -> "%s declined: %s".formatted(e.approvalId(), e.reason());
    };
  }

  private static String closing(ClosingEvent event) {
    return switch (event) {
      case OrderClosed _ -> "Closed";
      case OrderReopened e -> Phrases.noted("Reopened: " + e.cause(), e.subject());
    };
  }
}
