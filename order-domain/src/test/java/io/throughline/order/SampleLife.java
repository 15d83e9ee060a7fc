package io.throughline.order;

import static io.throughline.order.EndWords.closed;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.OrderSpec.events;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SaleWords.parts;
import static io.throughline.order.SaleWords.recognized;
import static io.throughline.order.StockWords.orderReserved;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.SaleRecognized;
import java.util.List;

/// Histories that specs begin with: the sample order of two shirts, as far as each of them goes,
/// with reservation r1, request f1 to the node east, and parcel s1.
public final class SampleLife {

  private SampleLife() {}

  public static List<OrderEvent> valid() {
    return events(OrderSpec.received(), OrderSpec.validated());
  }

  /// With a second line of two caps at 19.99 and 3.20 tax: 91.36 altogether.
  public static SampleOrder twoLines() {
    return SampleOrder.anOrder()
        .withLines(SampleOrder.shirts("line-1"), SampleOrder.line("line-2", "CAP", true))
        .totals(SampleOrder.totals("91.36", "91.36"));
  }

  public static List<OrderEvent> validTwoLines() {
    return events(twoLines().received(), OrderSpec.validated());
  }

  public static PaymentCaptured paid() {
    return captured("c1", "48.18");
  }

  public static List<OrderEvent> requested() {
    return events(valid(), stockRequested("r1", shirts(2)));
  }

  public static List<OrderEvent> reserved() {
    return events(
        requested(),
        promised("r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1")),
        orderReserved());
  }

  /// Both shirts and both caps.
  public static List<OrderEvent> reservedTwoLines() {
    return events(
        validTwoLines(),
        stockRequested("r1", shirts(2), caps(2)),
        promised("r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1")),
        promised("r1", "CAP", caps(2).move(OPEN, RESERVED, "r1")),
        orderReserved());
  }

  public static List<OrderEvent> atNode() {
    return events(
        reserved(), nodeAsked("f1", "east", shirts(2).move(RESERVED, RELEASED, "r1", "f1")));
  }

  public static List<OrderEvent> atNodeTwoLines() {
    return events(
        reservedTwoLines(),
        nodeAsked(
            "f1",
            "east",
            shirts(2).move(RESERVED, RELEASED, "r1", "f1"),
            caps(2).move(RESERVED, RELEASED, "r1", "f1")));
  }

  public static List<OrderEvent> sent() {
    return events(
        atNode(),
        shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
        sold());
  }

  /// Both shirts, as the policy recognizes it.
  public static SaleRecognized sold() {
    return recognized(1, "s1", parts("39.98", "0.00", "5.00", "3.20"));
  }

  public static List<OrderEvent> arrived() {
    return events(sent(), delivered("s1", shirts(2).move(SHIPPED, DELIVERED, "r1", "f1", "s1")));
  }

  public static List<OrderEvent> done() {
    return events(arrived(), paid(), closed());
  }
}
