package io.throughline.projection;

import io.throughline.money.Money;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundFailed;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.ReturnReceived;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.event.UnitsPacked;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// More vocabulary of these tests: what happens to the goods and the money of one order of {@link
/// Histories}. Every sentence is about {@code line-1}.
public final class Lives {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Histories histories;
  private final String order;

  /// Goes on with the story of the order of this number.
  public Lives(Histories histories, int number) {
    this.histories = histories;
    this.order = Histories.order(number);
  }

  private Instant now() {
    return histories.now();
  }

  private static List<UnitMove> moves(int units, Bucket from, Bucket to) {
    return List.of(new UnitMove("line-1", "TEE-S", units, from, to, null, null, null));
  }

  private static List<LineUnits> units(int units) {
    return List.of(new LineUnits("line-1", units));
  }

  private Lives add(io.throughline.order.event.OrderEvent event) {
    histories.add(event);
    return this;
  }

  /// Units moved, by the event that such a move belongs to.
  public Lives moved(String id, int units, Bucket from, Bucket to) {
    var moves = moves(units, from, to);
    return add(
        switch (to) {
          case OPEN ->
              switch (from) {
                case RESERVED ->
                    new ReservationReleased(order, id, moves, List.of(), "UNPAID", now());
                case RELEASED ->
                    new FulfillmentRequestRejected(order, id, "NO_CAPACITY", moves, now(), now());
                default ->
                    new UnitsShortPicked(
                        order, id, "fo", "east", units(units), "DAMAGED", moves, now(), now());
              };
          case BACKORDERED -> new UnitsBackordered(order, id, moves, now());
          case RESERVED -> new UnitsReserved(order, id, "TEE-S", "east", moves, now());
          case RELEASED -> new FulfillmentOrderCreated(order, id, "east", moves, "1", now());
          case PICKED -> new UnitsPicked(order, id, "fo", units(units), moves, now(), now());
          case PACKED ->
              from == Bucket.SHIPPED
                  ? new ShipmentVoided(order, id, moves, now(), now())
                  : new UnitsPacked(order, id, "fo", units(units), moves, now(), now());
          case SHIPPED ->
              new OrderShipped(
                  order,
                  id,
                  null,
                  new Parcel("DHL", "00340" + id, null),
                  units(units),
                  moves,
                  now(),
                  now());
          case DELIVERED -> new UnitsDelivered(order, id, moves, now(), now());
          case LOST -> new ParcelLost(order, id, moves, now(), now());
          case RETURNED ->
              new ReturnDispositioned(
                  order, "t-" + id, id, "RESTOCKED", units(units), moves, now(), now());
          case CANCELED -> throw new IllegalArgumentException("not a plain move: " + to);
        });
  }

  /// The node accepted.
  public Lives accepted(String fulfillmentOrderId) {
    return add(new FulfillmentRequestAccepted(order, fulfillmentOrderId, "WMS-7", now(), now()));
  }

  /// Units were canceled and were worth this much.
  public Lives canceled(String id, int units, Bucket from, Money worth) {
    return add(
        new UnitsCanceled(
            order,
            id,
            "CUSTOMER_REQUEST",
            moves(units, from, Bucket.CANCELED),
            List.of(new LineAmount("line-1", worth)),
            Money.zero(worth.currency()),
            now()));
  }

  /// More units are wanted.
  public Lives grown(String id, int before, int after, Money more) {
    return add(
        new LineQuantityChanged(
            order, id, "line-1", before, after, more, "CUSTOMER_REQUEST", now()));
  }

  /// The line is another thing in stock.
  public Lives mapped(String sku) {
    return add(new LineMapped(order, "line-1", sku, "CORRECTED", now()));
  }

  /// The payer's bank promised.
  public Lives authorized(String id, Money amount) {
    return add(new PaymentAuthorized(order, id, "stripe", amount, null, now(), now()));
  }

  /// The promise was given back.
  public Lives voided(String authorizationId) {
    return add(new AuthorizationVoided(order, authorizationId, now(), now()));
  }

  /// Money came in on this authorization.
  public Lives captured(String id, String authorizationId, Money amount) {
    return add(
        new PaymentCaptured(order, id, authorizationId, "stripe", amount, DAY, now(), now()));
  }

  /// The buyer is owed.
  public Lives granted(String id, Money amount, String cause) {
    return add(new RefundGranted(order, id, amount, cause, "AGREED", "", "1", now()));
  }

  /// Money went back.
  public Lives refunded(String id, Money amount) {
    return add(new OrderRefunded(order, id, "stripe", amount, null, null, DAY, now(), now()));
  }

  /// Money did not go back.
  public Lives refundFailed(String id) {
    return add(new RefundFailed(order, id, "stripe", "CARD_CLOSED", now(), now()));
  }

  /// What the buyer owed was let go.
  public Lives writtenOff(String id, Money amount) {
    return add(
        new BalanceWrittenOff(order, id, "CUSTOMER_OWES", amount, "SMALL_AMOUNT", "", DAY, now()));
  }

  /// A fact contradicts.
  public Lives contradicted(String id) {
    return add(
        new AnomalyRecorded(
            order, id, "LOST_AFTER_DELIVERY", "HIGH", "it was both", "Ask.", "shopify", now()));
  }

  /// It was put right.
  public Lives settled(String id) {
    return add(new AnomalySettled(order, id, "EXPLAINED", "", now()));
  }

  /// A ticket is about it.
  public Lives ticket(String id) {
    return add(new TicketLinked(order, id, "zendesk", now(), now()));
  }

  /// The ticket is answered.
  public Lives answered(String id) {
    return add(new TicketClosed(order, id, now(), now()));
  }

  /// A remark.
  public Lives noted(String id) {
    return add(new NoteAdded(order, id, "Asked the node.", now()));
  }

  /// The channel sells another line of two.
  public Lives lineAdded(String lineId, Money worth) {
    var none = Money.zero(worth.currency());
    return add(
        new LineAdded(
            order,
            "u-1/" + lineId,
            new OrderLine(lineId, "7", "CAP", "Cap", 2, worth, none, List.of(), true),
            worth,
            now()));
  }

  /// The parcel travels with another carrier.
  public Lives rerouted(String shipmentId) {
    return add(new ParcelChanged(order, shipmentId, new Parcel("UPS", "1Z-7", null), now(), now()));
  }

  /// The buyer may send one unit back.
  public Lives returnApproved(String returnId) {
    return add(new ReturnApproved(order, returnId, units(1), "TOO_SMALL", now(), now()));
  }

  /// One unit is here.
  public Lives returnReceived(String returnId) {
    return add(new ReturnReceived(order, returnId, "e-" + returnId, units(1), now(), now()));
  }

  /// Nothing is left to do about the return.
  public Lives returnClosed(String returnId) {
    return add(new ReturnClosed(order, returnId, List.of(), null, now(), now()));
  }

  /// The payer contests an amount.
  public Lives disputed(String disputeId, Money amount) {
    return add(
        new DisputeOpened(
            order, disputeId, false, amount, "fraudulent", "stripe", DAY, now(), now()));
  }

  /// His bank decided for us.
  public Lives disputeWon(String disputeId, Money amount) {
    return add(
        new DisputeResolved(
            order, disputeId, "WON", false, amount, null, "stripe", DAY, now(), now()));
  }

  /// Nothing is left to do.
  public Lives closed() {
    return add(new OrderClosed(order, now()));
  }

  /// Something is left after all.
  public Lives reopened() {
    return add(new OrderReopened(order, "LOST_AFTER_DELIVERY", "s-1", now()));
  }
}
