package io.throughline.order.state;

import static io.throughline.order.ApprovalWords.given;
import static io.throughline.order.ApprovalWords.refundWaits;
import static io.throughline.order.CancellationWords.addressChanged;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationDeclined;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.quantityChanged;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.ChannelWords.lineAdded;
import static io.throughline.order.ChannelWords.took;
import static io.throughline.order.ChannelWords.turnedAway;
import static io.throughline.order.ChannelWords.updated;
import static io.throughline.order.DisputeWords.disputed;
import static io.throughline.order.DisputeWords.resolved;
import static io.throughline.order.DisputeWords.reviewed;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.EndWords.settled;
import static io.throughline.order.MoneyWords.adjusted;
import static io.throughline.order.MoneyWords.authorizationExpired;
import static io.throughline.order.MoneyWords.authorizationFailed;
import static io.throughline.order.MoneyWords.authorizationVoided;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captureFailed;
import static io.throughline.order.MoneyWords.captureRequested;
import static io.throughline.order.MoneyWords.captureUnknown;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.writtenOff;
import static io.throughline.order.NodeWords.missed;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.NodeWords.packed;
import static io.throughline.order.NodeWords.picked;
import static io.throughline.order.NodeWords.requestAccepted;
import static io.throughline.order.NodeWords.requestRejected;
import static io.throughline.order.ParcelWords.awaited;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.deliveryFailed;
import static io.throughline.order.ParcelWords.lost;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ParcelWords.tracked;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.RefundWords.cameBack;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.refundFailed;
import static io.throughline.order.RefundWords.refundRequested;
import static io.throughline.order.RefundWords.refundUnknown;
import static io.throughline.order.ReturnWords.disposed;
import static io.throughline.order.ReturnWords.returnApproved;
import static io.throughline.order.ReturnWords.returnCanceled;
import static io.throughline.order.ReturnWords.returnClosed;
import static io.throughline.order.ReturnWords.returnDeclined;
import static io.throughline.order.ReturnWords.returnReceived;
import static io.throughline.order.ReturnWords.returnReopened;
import static io.throughline.order.ReturnWords.returnRequested;
import static io.throughline.order.SaleWords.goods;
import static io.throughline.order.SaleWords.issued;
import static io.throughline.order.SaleWords.recognized;
import static io.throughline.order.SaleWords.undone;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.StockWords.backordered;
import static io.throughline.order.StockWords.declined;
import static io.throughline.order.StockWords.expired;
import static io.throughline.order.StockWords.givenBack;
import static io.throughline.order.StockWords.orderReserved;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.StockWords.revoked;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.BACKORDERED;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.LOST;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.PICKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static io.throughline.order.terms.Bucket.RETURNED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.ApprovalWords;
import io.throughline.order.OrderSpec;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.RiskAssessed;
import io.throughline.order.event.ShipmentIdentified;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import java.util.List;

/// One history in which everything happens that can happen to an order, but its rejection.
abstract class EveryEvent extends OrderSpec {

  private static final Finding NO_SKU = new Finding("SKU_MISSING", "no SKU on line line-1");

  static List<OrderEvent> everything() {
    return events(
        intake(), holdsAndService(), money(), stock(), node(), parcels(), afterwards(), end());
  }

  private static List<OrderEvent> intake() {
    return events(
        received(),
        new OrderEnriched(ORDER, "e1", null, List.of("gift"), AT),
        new RiskAssessed(ORDER, "x1", "signifyd", "LOW", null, HAPPENED, AT),
        validationFailed(NO_SKU),
        heldByValidation(NO_SKU),
        new LineMapped(ORDER, "line-1", "TEE-S", "CATALOG", AT),
        released("validation-SKU_MISSING"),
        validatedByRelease(),
        new OrderApproved(ORDER, "KNOWN_BUYER", "", AT));
  }

  private static List<OrderEvent> holdsAndService() {
    return events(
        held("h1"),
        refundWaits("x1", "30.00"),
        given("x1"),
        refundWaits("x2", "30.00"),
        ApprovalWords.declined("x2"),
        new HoldUpheld(ORDER, "h1", "FRAUD", "", AT),
        released("h1"),
        new NoteAdded(ORDER, "n1", "called", AT),
        new TicketLinked(ORDER, "t1", "zendesk", HAPPENED, AT),
        new TicketClosed(ORDER, "t1", HAPPENED, AT),
        addressChanged("g1"),
        quantityChanged("g2", 2, 3, usd("21.59")));
  }

  private static List<OrderEvent> money() {
    return events(
        authorized("a1", "69.77"),
        adjusted("a1", "69.77"),
        authorizationFailed("a2"),
        authorizationExpired("a3"),
        authorizationVoided("a4"),
        captureRequested("c1", "a1", "69.77"),
        captureUnknown("c1"),
        captureFailed("c1"),
        captured("c2", "a1", usd("69.77")));
  }

  private static List<OrderEvent> stock() {
    return events(
        stockRequested("r1", shirts(3)),
        declined("r1"),
        backordered("r1", shirts(3).move(OPEN, BACKORDERED)),
        stockRequested("r2", shirts(3)),
        promised("r2", "TEE-S", shirts(3).move(BACKORDERED, RESERVED, "r2")),
        orderReserved(),
        revoked("r2", "v1", 1, shirts(1).move(RESERVED, OPEN, "r2")),
        expired("r2", shirts(1).move(RESERVED, OPEN, "r2")),
        givenBack("r2", shirts(1).move(RESERVED, OPEN, "r2")),
        stockRequested("r3", shirts(3)),
        promised("r3", "TEE-S", shirts(3).move(OPEN, RESERVED, "r3")));
  }

  private static List<OrderEvent> node() {
    return events(
        nodeAsked("f1", "east", shirts(3).move(RESERVED, RELEASED, "r3", "f1")),
        requestAccepted("f1"),
        picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r3", "f1")),
        missed("m1", "f1", "east", units(1), shirts(1).move(RELEASED, OPEN, "r3", "f1")),
        packed("q1", "f1", units(1), shirts(1).move(PICKED, PACKED, "r3", "f1")),
        requestRejected("f1", shirts(1).move(RELEASED, OPEN, "r3", "f1")));
  }

  private static List<OrderEvent> parcels() {
    return events(
        shipped("s1", "f1", units(1), shirts(1).move(PACKED, SHIPPED, "r3", "f1", "s1")),
        tracked("s1", "t1"),
        deliveryFailed("s1", "d1"),
        voided("s1", shirts(1).move(SHIPPED, PACKED, "r3", "f1", "s1")),
        shipped("s2", "f1", units(1), shirts(1).move(PACKED, SHIPPED, null, "f1", "s2")),
        delivered("s2", shirts(1).move(SHIPPED, DELIVERED, null, "f1", "s2")),
        awaited("s3", "LOST"),
        shipped("s3", null, units(1), shirts(1).move(OPEN, SHIPPED, null, null, "s3")),
        lost("s3", shirts(1).move(SHIPPED, LOST, null, null, "s3")));
  }

  private static List<OrderEvent> afterwards() {
    return events(
        new ParcelChanged(ORDER, "s2", new Parcel("DHL", "JD-1", null), HAPPENED, AT),
        new ShipmentIdentified(ORDER, "s2", "7", HAPPENED, AT),
        took("o1", "s2", "7"),
        turnedAway("o2", "s3", "closed"),
        updated("u1", 1, "paid", false),
        lineAdded("u1", line("line-2", null, false), usd("0.00")),
        delivered(null, new UnitMove("line-2", null, 2, OPEN, DELIVERED, null, null, null)),
        returnRequested(0, units(1)),
        returnApproved(1, units(1)),
        returnReceived("e1", units(1)),
        disposed(
            "i1",
            "RESTOCKED",
            new LineUnits("line-2", 1),
            new UnitMove("line-2", null, 1, DELIVERED, RETURNED, null, null, null)),
        returnCanceled(2, units(1)),
        returnDeclined(3, units(1)),
        returnClosed(4, units(1)),
        returnReopened(5, units(1)),
        returnClosed(6, units(1)),
        disputed(0),
        reviewed(1),
        resolved("WON", 2));
  }

  private static List<OrderEvent> end() {
    return events(
        cancellationRequested("k1"),
        canceled("k1", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59")),
        cancellationDeclined("k2", "f1", "LOADED"),
        contradicted(Contradiction.SHIPPED_WITHOUT_RELEASE, "s3", "MEDIUM", "nobody asked"),
        settled("SHIPPED_WITHOUT_RELEASE:s3"),
        granted("b1", "CANCELLATION", "21.58"),
        refundRequested("b1"),
        refundUnknown("b1"),
        refundFailed("b1"),
        paidBack("b1", "21.58"),
        paidBack("b3", "1.00"),
        cameBack("b3", "1.00"),
        recognized(1, "s1", goods(usd("21.59"))),
        undone(recognized(1, "s1", goods(usd("21.59")))),
        issued("i1", "GIFT_CARD", usd("5.00")),
        writtenOff("w1", "WE_OWE", "0.01"),
        closed(),
        reopened("BUYER_CALLED", ""),
        closed());
  }
}
