package io.throughline.order;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order, as the command that brings it and as the event that records it. Two shirts at 19.99,
/// shipping 5.00, tax 3.20: 48.18 USD, paid, to Oregon. Each spec says what differs.
public record SampleOrder(
    Instant receivedAt,
    @Nullable Instant canceledAt,
    String paymentStatus,
    List<OrderLine> lines,
    List<Charge> charges,
    Totals totals,
    @Nullable ShipTo shipTo) {

  public static final String CHANNEL = "shopify";
  public static final String ACCOUNT = "acme";
  public static final String NUMBER = "5001";
  public static final OrderId ID = OrderId.of(CHANNEL, ACCOUNT, NUMBER);
  public static final Instant PLACED_AT = Instant.parse("2026-11-20T09:00:00Z");
  public static final Instant RECEIVED_AT = Instant.parse("2026-11-20T09:00:05Z");

  private static final PersonReference BUYER =
      new PersonReference("subject-1", "record-1", "c0ffee");

  public static SampleOrder anOrder() {
    return new SampleOrder(
        RECEIVED_AT,
        null,
        "paid",
        List.of(shirts("line-1")),
        List.of(shipping()),
        totals("48.18", "48.18"),
        new ShipTo("US", "OR", "972"));
  }

  public static OrderLine shirts(String lineId) {
    return line(lineId, "TEE-S", true);
  }

  public static OrderLine line(String lineId, @Nullable String sku, boolean requiresShipping) {
    return new OrderLine(
        lineId,
        "ch-" + lineId,
        sku,
        "Shirt, small",
        2,
        usd("19.99"),
        usd("0.00"),
        List.of(new TaxLine("State tax", "0.08", usd("3.20"), false)),
        requiresShipping);
  }

  public static Charge shipping() {
    return new Charge("shipping", "Ground", usd("5.00"), usd("0.00"), List.of());
  }

  public static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  public static Totals totals(String stated, String computed) {
    return new Totals(
        usd("39.98"),
        usd("0.00"),
        usd("5.00"),
        usd("3.20"),
        usd("0.00"),
        usd(stated),
        usd(computed));
  }

  public SampleOrder receivedAt(Instant at) {
    return new SampleOrder(at, canceledAt, paymentStatus, lines, charges, totals, shipTo);
  }

  public SampleOrder canceledAt(Instant at) {
    return new SampleOrder(receivedAt, at, paymentStatus, lines, charges, totals, shipTo);
  }

  public SampleOrder paymentStatus(String status) {
    return new SampleOrder(receivedAt, canceledAt, status, lines, charges, totals, shipTo);
  }

  public SampleOrder withLines(OrderLine... with) {
    return new SampleOrder(
        receivedAt, canceledAt, paymentStatus, List.of(with), charges, totals, shipTo);
  }

  public SampleOrder withCharges(Charge... with) {
    return new SampleOrder(
        receivedAt, canceledAt, paymentStatus, lines, List.of(with), totals, shipTo);
  }

  public SampleOrder totals(Totals with) {
    return new SampleOrder(receivedAt, canceledAt, paymentStatus, lines, charges, with, shipTo);
  }

  public SampleOrder withoutDestination() {
    return new SampleOrder(receivedAt, canceledAt, paymentStatus, lines, charges, totals, null);
  }

  public OrderTerms terms() {
    return new OrderTerms(false, lines, charges, totals);
  }

  public ReceiveOrder toReceive() {
    return toReceive(CHANNEL, ACCOUNT, NUMBER);
  }

  public ReceiveOrder toReceive(String channel, String account, String channelOrderId) {
    return new ReceiveOrder(
        ID,
        channel,
        account,
        channelOrderId,
        "#1001",
        null,
        PLACED_AT,
        receivedAt,
        canceledAt,
        paymentStatus,
        terms(),
        shipTo,
        BUYER,
        "d1ge57");
  }

  public OrderReceived received() {
    return new OrderReceived(
        ID.value(),
        CHANNEL,
        ACCOUNT,
        NUMBER,
        "#1001",
        null,
        PLACED_AT,
        receivedAt,
        canceledAt,
        paymentStatus,
        terms(),
        shipTo,
        BUYER,
        "d1ge57");
  }
}
