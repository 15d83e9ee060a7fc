package io.throughline.simulation;

import io.throughline.order.command.AddNote;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.Parcel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to one order, as facts that do not contradict each other: every unit is either
/// shipped once or canceled by the channel, every parcel ends once. Only the order in which we hear
/// of them is open.
final class Life {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  private final Dice dice;
  private final ReceiveOrder order;
  private final OrderId id;
  private final Instant at = World.BEGIN;
  private final List<Object> facts = new ArrayList<>();

  Life(Dice dice) {
    this.dice = dice;
    this.order = new OrderMaker(dice, 0).order("2001", at);
    this.id = order.orderId();
    money();
    goods();
    service();
  }

  ReceiveOrder order() {
    return order;
  }

  /// In the order in which they happened.
  List<Object> facts() {
    return facts;
  }

  private void money() {
    long total = order.terms().totals().total().minorUnits();
    if (total == 0 || dice.percent(15)) {
      return;
    }
    facts.add(new RecordAuthorization(id, "auth", "stripe", OrderMaker.usd(total), null, at, at));
    long first = dice.percent(30) && total > 1 ? total / 2 : total;
    var drawn = dice.percent(60) ? "auth" : null;
    facts.add(capture("capture-1", drawn, first));
    if (first < total) {
      facts.add(capture("capture-2", drawn, total - first));
    }
    if (dice.percent(20)) {
      facts.add(
          new RecordRefund(
              id,
              "refund",
              "stripe",
              OrderMaker.usd(1 + dice.below((int) total)),
              null,
              null,
              DAY,
              at,
              at));
    }
  }

  private RecordCapture capture(String captureId, @Nullable String drawn, long minorUnits) {
    return new RecordCapture(
        id, captureId, drawn, "stripe", OrderMaker.usd(minorUnits), DAY, at, at);
  }

  private void goods() {
    var canceled = new ArrayList<LineUnits>();
    var parcels = new LinkedHashMap<String, Map<String, Integer>>();
    int boxes = dice.between(1, 3);
    for (OrderLine line : order.terms().lines()) {
      for (int unit = 0; line.requiresShipping() && unit < line.quantity(); unit++) {
        if (dice.percent(20)) {
          canceled.add(new LineUnits(line.lineId(), 1));
        } else {
          parcels
              .computeIfAbsent("parcel-" + dice.between(1, boxes), _ -> new LinkedHashMap<>())
              .merge(line.lineId(), 1, Integer::sum);
        }
      }
    }
    int number = 0;
    for (var units : canceled) {
      facts.add(
          new RequestCancellation(
              id,
              "cancel-" + ++number,
              RequestCancellation.CHANNEL,
              "customer",
              List.of(units),
              at));
    }
    parcels.forEach(this::parcel);
  }

  private void parcel(String parcelId, Map<String, Integer> content) {
    var units =
        content.entrySet().stream()
            .map(line -> new LineUnits(line.getKey(), line.getValue()))
            .toList();
    facts.add(
        new ConfirmShipment(
            id, parcelId, null, new Parcel("UPS", "1Z-" + parcelId, null), units, at, at));
    for (int scan = 1; scan <= dice.below(3); scan++) {
      facts.add(
          new RecordTracking(id, parcelId, parcelId + "/" + scan, "IN_TRANSIT", null, at, at));
    }
    facts.add(
        dice.percent(90)
            ? new RecordDelivery(id, parcelId, at, at)
            : new RecordParcelLoss(id, parcelId, at, at));
  }

  private void service() {
    if (dice.percent(40)) {
      facts.add(new AddNote(id, "note", "called back", at));
    }
    if (dice.percent(40)) {
      facts.add(new LinkTicket(id, "ticket", "desk", at, at));
      facts.add(new CloseTicket(id, "ticket", at, at));
    }
  }
}
