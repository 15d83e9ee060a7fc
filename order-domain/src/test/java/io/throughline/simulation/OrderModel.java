package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.event.AddressChanged;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalEvent;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Need;
import io.throughline.order.terms.UnitMove;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One order as its events tell it, and what must hold of it after every commit.
final class OrderModel {

  private static final Set<String> EXPLAIN_A_REFUND =
      Set.of(
          "REFUNDED_MORE_THAN_CAPTURED",
          "REFUNDED_OTHER_AMOUNT",
          "REFUND_BESIDE_GRANT",
          "WRONG_CURRENCY");
  private static final Set<Bucket> AT_NODE = Set.of(Bucket.RELEASED, Bucket.PICKED, Bucket.PACKED);

  private final UnitBook units = new UnitBook();
  private final MoneyBook money = new MoneyBook();
  private final SaleBook sales = new SaleBook();
  private final Map<String, HoldPlaced> holds = new LinkedHashMap<>();
  private final Map<String, AnomalyRecorded> anomalies = new LinkedHashMap<>();
  private final AfterBook after = new AfterBook();
  private final Set<String> settled = new HashSet<>();
  private final Set<String> awaited = new HashSet<>();
  private final Map<String, String> nodes = new HashMap<>();
  private final Map<String, String> waiting = new HashMap<>(); // for approval: who asked
  private final Set<String> said = new TreeSet<>();
  private boolean received;
  private boolean validated;
  private boolean rejected;
  private boolean closed;
  private boolean reopenedByHand;

  /// One commit of this order.
  void saw(List<OrderEvent> commit, Object command) {
    boolean asleep = closed && !(commit.getFirst() instanceof OrderReopened);
    boolean explained = commit.stream().anyMatch(AnomalyRecorded.class::isInstance);
    long balance = money.balance();
    for (var event : commit) {
      saw(event, explained, command);
    }
    if (asleep) {
      unless(
          !explained && money.balance() == balance && commit.stream().noneMatch(UnitBook::moves),
          "CLOSED_MEANS_CLOSED",
          "%s",
          commit);
    }
    unless(
        money.refunded() + money.owed() <= money.captured()
            || anomalies.values().stream().anyMatch(one -> EXPLAIN_A_REFUND.contains(one.code())),
        "REFUNDS_WITHIN_CAPTURED",
        "%d + %d of %d",
        money.refunded(),
        money.owed(),
        money.captured());
  }

  private void saw(OrderEvent event, boolean explained, Object command) {
    unless(received || event instanceof OrderReceived, "RECEIVED_FIRST", "%s", event);
    if (event instanceof MovesUnits moving) {
      units.moved(moving, explained);
    }
    switch (event) {
      case OrderReceived first -> received(first);
      case PaymentEvent payment -> {
        money.saw(payment);
        if (payment instanceof ValueIssued issued) {
          sales.saw(issued);
        }
      }
      case RefundEvent refund -> money.saw(refund);
      case SaleEvent sale -> sales.saw(sale);
      case UnitsCanceled canceled -> canceled(canceled, command);
      case LineQuantityChanged change -> {
        units.changed(change);
        var added = change.added();
        money.added(change.lineId(), added == null ? 0 : added.minorUnits());
      }
      case LineAdded line -> {
        units.added(line.line());
        money.lineAdded(line);
      }
      case UnitsReserved reserved ->
          nodes.put(reserved.reservationId() + " " + reserved.sku(), reserved.node());
      case CancellationRequested asked ->
          asked
              .awaiting()
              .forEach(at -> awaited.add(asked.cancellationId() + "/" + at.fulfillmentOrderId()));
      case CancellationDeclined no ->
          awaited.remove(no.cancellationId() + "/" + no.fulfillmentOrderId());
      case NoteAdded note -> said.add("note " + note.noteId());
      case TicketLinked ticket -> said.add("ticket " + ticket.ticketId());
      case TicketClosed ticket -> said.add("ticket closed " + ticket.ticketId());
      case ApprovalEvent approval -> asked(approval);
      default -> stands(event);
    }
    permitted(event);
  }

  /// Whoever asked is not who agrees, and nothing is answered twice.
  private void asked(ApprovalEvent event) {
    switch (event) {
      case ApprovalRequested asked ->
          unless(
              waiting.put(asked.approvalId(), asked.requestedBy()) == null,
              "ASKED_ONCE",
              "%s",
              asked);
      case ApprovalGiven given -> {
        var asker = waiting.remove(given.approvalId());
        unless(asker != null && !asker.equals(given.by()), "SECOND_PERSON", "%s", given);
      }
      case ApprovalDeclined declined ->
          unless(waiting.remove(declined.approvalId()) != null, "ANSWERED_ONCE", "%s", declined);
    }
  }

  private void stands(OrderEvent event) {
    after.saw(event);
    switch (event) {
      case OrderValidated _ -> validated = true;
      case OrderRejected _ -> rejected = true;
      case HoldPlaced hold ->
          unless(holds.put(hold.holdId(), hold) == null, "PLACED_ONCE", "%s", hold);
      case HoldReleased hold ->
          unless(holds.remove(hold.holdId()) != null, "RELEASED_ONCE", "%s", hold);
      case AnomalyRecorded anomaly ->
          unless(
              anomalies.put(anomaly.anomalyId(), anomaly) == null,
              "CONTRADICTS_ONCE",
              "%s",
              anomaly);
      case AnomalySettled anomaly ->
          unless(
              anomalies.containsKey(anomaly.anomalyId()) && settled.add(anomaly.anomalyId()),
              "SETTLED_ONCE",
              "%s",
              anomaly);
      case OrderClosed _ -> {
        unless(closable(), "CLOSED_TOO_EARLY", obstacles());
        unless(
            !sales.untold() || sales.sum() == money.charged(),
            "ALL_IS_SOLD_OR_CANCELED",
            "%d sold, %d charged",
            sales.sum(),
            money.charged());
        closed = true;
      }
      case OrderReopened reopened -> {
        unless(closed, "REOPENED_OPEN", "%s", reopened);
        closed = false;
        reopenedByHand = reopened.subject().isEmpty(); // only a person names no fact
      }
      default -> {}
    }
  }

  private void received(OrderReceived event) {
    unless(!received, "RECEIVED_ONCE", event.orderId());
    received = true;
    units.received(event);
    money.received(event);
  }

  /// The node that was asked for units and has them in hand must agree before they are canceled.
  private void canceled(UnitsCanceled event, Object command) {
    money.canceled(event, units);
    for (var move : event.moves()) {
      var request = move.fulfillmentOrderId();
      if (request != null) {
        unless(
            !AT_NODE.contains(move.from())
                || (command instanceof RecordCancellationResponse response && response.accepted()),
            "NODE_AGREES",
            "%s",
            event);
        awaited.remove(event.cancellationId() + "/" + request);
      }
    }
  }

  /// Decisions that a hold, or a missing validation, stands against.
  private void permitted(OrderEvent event) {
    switch (event) {
      case ReservationRequested asked ->
          begins(event, "reserve", asked.needs().stream().map(Need::lineId).toList());
      case FulfillmentOrderCreated created -> {
        begins(event, "release", created.moves().stream().map(UnitMove::lineId).toList());
        for (var move : created.moves()) {
          unless(
              created.node().equals(nodes.get(move.reservationId() + " " + move.sku())),
              "ONE_NODE",
              "%s",
              created);
        }
      }
      case CaptureRequested _ -> free(event, "capture", List.of());
      case RefundGranted _, RefundRequested _ -> {
        free(event, "refund", List.of());
        unless(!after.contested(), "REFUNDED_WHILE_DISPUTED", "%s", event);
      }
      case AddressChanged _, LineQuantityChanged _ -> free(event, "change", List.of());
      default -> {}
    }
  }

  private void begins(OrderEvent event, String action, List<String> lineIds) {
    unless(validated && !rejected && !closed, "NOT_VALIDATED", "%s", event);
    free(event, action, lineIds);
  }

  /// A hold stands against the whole order, or against the lines that it names.
  private void free(OrderEvent event, String action, List<String> lineIds) {
    unless(
        holds.values().stream()
            .filter(hold -> hold.blocks().contains(action))
            .map(HoldPlaced::scope)
            .noneMatch(
                scope -> scope == null || scope.lineIds().stream().anyMatch(lineIds::contains)),
        "HELD",
        "%s",
        event);
  }

  /// Whether nothing is left to do. Rule: DOMAIN section 3.
  boolean closable() {
    return validated && !rejected && obstacles().isEmpty();
  }

  private String obstacles() {
    return (units.complete() ? "" : "units ")
        + (holds.isEmpty() ? "" : "holds ")
        + (awaited.isEmpty() ? "" : "cancellations ")
        + (waiting.isEmpty() ? "" : "approvals ")
        + (money.owed() == 0 ? "" : "refunds ")
        + (after.returnsOpen() ? "returns " : "")
        + (after.disputesOpen() ? "disputes " : "")
        + (openAnomalies().isEmpty() ? "" : "anomalies ")
        + (money.balance() == 0 ? "" : "balance " + money.balance());
  }

  /// When every reaction has caught up, an order of which nothing is left to do is closed, unless a
  /// person wanted it open.
  void atRest(String orderId) {
    unless(
        closed || !closable() || reopenedByHand, "LEFT_OPEN", "%s %s", orderId, units.standing());
  }

  boolean received() {
    return received;
  }

  boolean reopenedByHand() {
    return reopenedByHand;
  }

  UnitBook units() {
    return units;
  }

  /// Contradictions that nobody settled, by id.
  Set<String> openAnomalies() {
    var open = new TreeSet<>(anomalies.keySet());
    open.removeAll(settled);
    return open;
  }

  Set<String> anomalies() {
    return anomalies.keySet();
  }

  /// What the order came to, and nothing of how it came to it.
  String digest() {
    return "%s captured %d refunded %d owed %d balance %d sold %d %s %s"
        .formatted(
            units.standing(),
            money.captured(),
            money.refunded(),
            money.owed(),
            money.balance(),
            closed ? sales.sum() : 0, // cents of a part depend on what left first
            said,
            closed ? "closed" : rejected ? "rejected" : "open");
  }
}
