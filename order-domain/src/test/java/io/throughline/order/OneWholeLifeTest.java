package io.throughline.order;

import static io.throughline.order.MoneyWords.TODAY;
import static io.throughline.order.NodeWords.request;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.POLICY;
import static io.throughline.order.ParcelWords.parcel;
import static io.throughline.order.RefundWords.refund;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.shirts;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.StockWords.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.TaxLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One order's life, to be read from top to bottom.
///
/// On Friday, November 20th, a buyer in Oregon orders two shirts at 19.99 with 3.20 tax (43.18) and
/// three caps at 10.00 with 2.41 tax (32.41); with 5.00 for shipping he pays 80.59 USD. He will get
/// two shirts and one cap. Each step says what is asked or told, and what the order answers.
class OneWholeLifeTest {

  private static final String EAST = request(1);
  private static final String WEST = request(2);

  private OrderState state = new OrderState.NotReceived();
  private Instant now = Instant.parse("2026-11-20T09:00:05Z");

  @Test
  void an_order_is_received_shipped_in_two_parcels_refunded_in_part_closed_and_closed_again() {
    theOrderComesIn();
    itsStockIsPromised();
    theWarehouseInTheEastMissesOneCap();
    theFirstParcelLeaves();
    theBuyerWantsOneCapLess();
    theProviderPaysBackAtTheSecondAttempt();
    theSecondParcelLeavesTheNextDay();
    bothArriveAndTheOrderIsClosed();
    theCarrierHasLostTheSecondParcelAfterAll();
    theBuyerIsPaidAndTheOrderIsClosedAgain();
  }

  /// The channel's message becomes an order under an id of its own. It passes the channel's rules,
  /// and the money is there.
  private void theOrderComesIn() {
    happens(
        anOrder()
            .withLines(shirts("line-1"), threeCaps())
            .totals(totals("80.59", "80.59"))
            .toReceive(),
        "OrderReceived");
    happens(new ValidateOrder(ID, POLICY, now), "OrderValidated");
    happens(
        new RecordCapture(ID, "c1", null, "stripe", usd("80.59"), TODAY, now, now),
        "PaymentCaptured");

    shirtsStand(2, Bucket.OPEN);
    capsStand(3, Bucket.OPEN);
    owes(0);
  }

  /// A valid order asks for its stock, item by item. With the last answer the whole order is
  /// reserved, and the warehouse is asked to ship it.
  private void itsStockIsPromised() {
    at("2026-11-20T09:01:00Z");
    happens(advance(), "ReservationRequested");
    happens(promise(reservation(1), "TEE-S", "east", 2), "UnitsReserved");
    isQuiet(advance()); // the caps are not answered yet: what belongs together travels together
    happens(promise(reservation(1), "CAP", "east", 3), "UnitsReserved", "OrderReserved");
    happens(advance(), "FulfillmentOrderCreated");
    happens(
        new RecordFulfillmentResponse(ID, EAST, true, "WMS-81", null, now, now),
        "FulfillmentRequestAccepted");

    shirtsStand(2, Bucket.RELEASED);
    capsStand(3, Bucket.RELEASED);
  }

  /// Five units are on the list, four on the shelf. The cap that is not found wants other stock,
  /// and the store in the west has one.
  private void theWarehouseInTheEastMissesOneCap() {
    at("2026-11-20T11:00:00Z");
    happens(
        new RecordPick(ID, "p1", EAST, List.of(of("line-1", 2), of("line-2", 2)), now, now),
        "UnitsPicked");
    happens(
        new RecordShortage(ID, "m1", EAST, List.of(of("line-2", 1)), "NOT_FOUND", now, now),
        "UnitsShortPicked");
    capsStand(1, Bucket.OPEN);

    happens(advance(), "ReservationRequested");
    happens(promise(reservation(2), "CAP", "west", 1), "UnitsReserved", "OrderReserved");
    happens(advance(), "FulfillmentOrderCreated");

    shirtsStand(2, Bucket.PICKED);
    capsStand(2, Bucket.PICKED);
    capsStand(1, Bucket.RELEASED);
  }

  /// The first parcel takes both shirts and a cap; the other cap that was picked does not fit and
  /// waits for a second one. Nobody scanned the packing of all of it, and nobody minds.
  private void theFirstParcelLeaves() {
    at("2026-11-20T16:30:00Z");
    happens(new RecordPack(ID, "q1", EAST, List.of(of("line-1", 2)), now, now), "UnitsPacked");
    happens(
        new ConfirmShipment(
            ID, "s1", EAST, parcel("s1"), List.of(of("line-1", 2), of("line-2", 1)), now, now),
        "OrderShipped");
    isQuiet(
        new ConfirmShipment( // told twice
            ID, "s1", EAST, parcel("s1"), List.of(of("line-1", 2), of("line-2", 1)), now, now));

    shirtsStand(2, Bucket.SHIPPED);
    capsStand(1, Bucket.SHIPPED);

    sold(advance(), "57.55"); // 43.18 and 10.80, and 3.57 of 5.00 for the way
  }

  /// Two caps are left, both in the hands of a node, so that a node must agree. The one in the east
  /// does. A cap is worth a third of 32.41, and the third one is worth 10.80. He paid it: the
  /// channel's policy owes it to him.
  private void theBuyerWantsOneCapLess() {
    at("2026-11-20T18:00:00Z");
    happens(
        new RequestCancellation(
            ID, "k1", "CUSTOMER", "CHANGED_MIND", List.of(of("line-2", 1)), now),
        "CancellationRequested");
    var agreed =
        happens(
            new RecordCancellationResponse(ID, "k1", EAST, true, null, now, now), "UnitsCanceled");
    assertThat(agreed)
        .singleElement()
        .isInstanceOfSatisfying(
            UnitsCanceled.class,
            canceled -> {
              assertThat(canceled.worth()).containsExactly(new LineAmount("line-2", usd("10.80")));
              assertThat(canceled.charges()).isEqualTo(usd("0.00"));
            });
    capsStand(1, Bucket.CANCELED);
    owes(-10_80);

    assertThat(happens(advance(), "RefundGranted"))
        .singleElement()
        .isInstanceOfSatisfying(
            RefundGranted.class,
            granted -> {
              assertThat(granted.refundId()).isEqualTo(refund(1));
              assertThat(granted.amount()).isEqualTo(usd("10.80"));
              assertThat(granted.cause()).isEqualTo("CANCELLATION");
            });
  }

  /// The provider does not answer. Nothing is assumed: it is asked again under the same id, and
  /// says that the money went back.
  private void theProviderPaysBackAtTheSecondAttempt() {
    at("2026-11-20T18:05:00Z");
    happens(new RequestRefund(ID, refund(1), "stripe", now), "RefundRequested");
    happens(
        new RecordRefundFailure(ID, refund(1), "stripe", null, now, now), "RefundOutcomeUnknown");
    happens(new RequestRefund(ID, refund(1), "stripe", now), "RefundRequested");
    happens(
        new RecordRefund(ID, refund(1), "stripe", usd("10.80"), null, null, TODAY, now, now),
        "OrderRefunded");

    owes(0);
    assertThat(order().ledger().refunded()).isEqualTo(10_80);
    isQuiet(advance()); // goods are still on their way
  }

  /// The store in the west sends its cap on Saturday. Its carrier is quicker with the scan at the
  /// door than the store with its own, which is no matter.
  private void theSecondParcelLeavesTheNextDay() {
    at("2026-11-21T10:00:00Z");
    happens(new RecordDelivery(ID, "s2", now, now), "ShipmentFactAwaited");
    happens(
        new ConfirmShipment(ID, "s2", WEST, parcel("s2"), List.of(of("line-2", 1)), now, now),
        "OrderShipped",
        "UnitsDelivered");

    capsStand(1, Bucket.DELIVERED);

    sold(advance(), "12.24"); // the rest: 80.59 less 10.80 less 57.55
  }

  /// With the first parcel everything is where it ends, the money agrees to the cent, and nothing
  /// is left to do.
  private void bothArriveAndTheOrderIsClosed() {
    at("2026-11-23T14:00:00Z");
    happens(new RecordDelivery(ID, "s1", now, now), "UnitsDelivered");
    happens(advance(), "OrderClosed");

    shirtsStand(2, Bucket.DELIVERED);
    capsStand(2, Bucket.DELIVERED);
    capsStand(1, Bucket.CANCELED);
    assertThat(state).isInstanceOf(OrderState.Closed.class);
  }

  /// A week later the carrier admits that the second parcel went to another door. That cannot be
  /// refused, and not be believed without a look: it contradicts, and the order is open again.
  private void theCarrierHasLostTheSecondParcelAfterAll() {
    at("2026-11-30T08:00:00Z");
    var told =
        happens(new RecordParcelLoss(ID, "s2", now, now), "OrderReopened", "AnomalyRecorded");

    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            OrderReopened.class,
            reopened -> assertThat(reopened.cause()).isEqualTo("LOST_AFTER_DELIVERY"));
    assertThat(state).isInstanceOf(OpenOrder.class);
    isQuiet(advance()); // a person looks at it first
  }

  /// A person believes the buyer, pays back the cap, and settles the case. Paid in: 80.59. Paid
  /// back: 10.80 and 10.80. The buyer has paid 58.99 for two shirts, a cap and the way.
  private void theBuyerIsPaidAndTheOrderIsClosedAgain() {
    at("2026-11-30T09:00:00Z");
    happens(
        new GrantRefund(ID, "claim-1", usd("10.80"), "CLAIM", "LOST_PARCEL", "", now),
        "RefundGranted");
    happens(new RequestRefund(ID, "claim-1", "stripe", now), "RefundRequested");
    happens(
        new RecordRefund(ID, "claim-1", "stripe", usd("10.80"), null, null, TODAY, now, now),
        "OrderRefunded");
    happens(
        new SettleAnomaly(ID, "LOST_AFTER_DELIVERY:s2", "REFUNDED", "proof of delivery", now),
        "AnomalySettled");
    happens(advance(), "OrderClosed");

    assertThat(state).isInstanceOf(OrderState.Closed.class);
    assertThat(order().ledger().captured()).isEqualTo(80_59);
    assertThat(order().ledger().refunded()).isEqualTo(21_60);
    assertThat(order().ledger().due()).isEqualTo(58_99);
    owes(0);
  }

  private static OrderLine threeCaps() {
    return new OrderLine(
        "line-2",
        "ch-line-2",
        "CAP",
        "Cap",
        3,
        usd("10.00"),
        usd("0.00"),
        List.of(new TaxLine("State tax", "0.08", usd("2.41"), false)),
        true);
  }

  private AdvanceOrder advance() {
    return new AdvanceOrder(ID, POLICY, now);
  }

  private RecordReservation promise(String reservation, String sku, String node, int quantity) {
    return new RecordReservation(ID, reservation, sku, node, quantity, now);
  }

  private static LineUnits of(String lineId, int quantity) {
    return new LineUnits(lineId, quantity);
  }

  private void at(String time) {
    now = Instant.parse(time);
  }

  /// The order accepts, these events follow, and they are history from now on.
  private List<OrderEvent> happens(OrderCommand command, String... expected) {
    var decision = OrderRules.decide(state, command);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    var events = ((Decision.Accepted<OrderEvent>) decision).events();
    assertThat(events.stream().map(event -> event.getClass().getSimpleName()))
        .as("%s", command)
        .containsExactly(expected);
    events.forEach(event -> state = OrderState.evolve(state, event));
    return events;
  }

  private void isQuiet(OrderCommand command) {
    assertThat(OrderRules.decide(state, command)).isInstanceOf(Decision.AlreadyDone.class);
  }

  private void sold(OrderCommand command, String amount) {
    assertThat(happens(command, "SaleRecognized"))
        .singleElement()
        .isInstanceOfSatisfying(
            SaleRecognized.class, sale -> assertThat(sale.parts().total()).isEqualTo(usd(amount)));
  }

  private OpenOrder order() {
    return state.known().orElseThrow();
  }

  private void shirtsStand(int quantity, Bucket bucket) {
    stand("line-1", quantity, bucket);
  }

  private void capsStand(int quantity, Bucket bucket) {
    stand("line-2", quantity, bucket);
  }

  private void stand(String lineId, int quantity, Bucket bucket) {
    assertThat(order().goods().line(lineId).map(line -> line.in(bucket))).contains(quantity);
  }

  /// What the buyer owes, minor units; below zero when we owe it.
  private void owes(long minorUnits) {
    assertThat(order().ledger().balance()).isEqualTo(minorUnits);
  }
}
