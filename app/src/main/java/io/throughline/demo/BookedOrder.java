package io.throughline.demo;

import io.throughline.money.Money;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.RefundParts;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/// An order of the demo's books: bought, paid and shipped on one day, and what came of it later.
///
/// @param shop where it was bought
/// @param day when
/// @param number of the day
/// @param goods minor units
/// @param tax minor units
record BookedOrder(BookedShop shop, LocalDate day, int number, long goods, long tax) {

  /// What is sold; the books have a shelf of their own.
  static final String SKU = "BOOK-KEEPING-MUG";

  private static final String PARCEL = "parcel-1";
  private static final int PAID_AT = 9;
  private static final int SHIPPED_AT = 15;

  String reference() {
    return "%s-%s-%d".formatted(shop.prefix(), day, number);
  }

  OrderId id() {
    return OrderId.of(shop.channel(), shop.account(), reference());
  }

  String captureId() {
    return "ch_" + reference();
  }

  long total() {
    return goods + tax;
  }

  Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, shop.currency());
  }

  ReceiveOrder received() {
    var zero = money(0);
    var taxes = List.of(new TaxLine("Sales tax", "0.08", money(tax), shop.collectsTax()));
    var line = new OrderLine("1", "1", SKU, "Bookkeeper's mug", 1, money(goods), zero, taxes, true);
    return new ReceiveOrder(
        id(),
        shop.channel(),
        shop.account(),
        reference(),
        "#" + reference(),
        null,
        at(PAID_AT),
        at(PAID_AT),
        null,
        "paid",
        new OrderTerms(
            false,
            List.of(line),
            List.of(),
            new Totals(money(goods), zero, zero, money(tax), zero, money(total()), money(total()))),
        new ShipTo("US", "NY", "100"),
        null,
        "demo");
  }

  RecordCapture captured() {
    return new RecordCapture(
        id(), captureId(), null, shop.rail(), money(total()), day, at(PAID_AT), at(PAID_AT));
  }

  /// It leaves on the day it was bought.
  ConfirmShipment shipped(String fulfillmentOrderId) {
    return new ConfirmShipment(
        id(),
        PARCEL,
        fulfillmentOrderId,
        new Parcel("UPS", "1Z" + reference(), "ground"),
        List.of(new LineUnits("1", 1)),
        at(SHIPPED_AT),
        at(SHIPPED_AT));
  }

  RecordDelivery delivered(LocalDate when) {
    return new RecordDelivery(id(), PARCEL, at(when), at(when));
  }

  /// All of it goes back.
  RecordRefund returned(LocalDate when) {
    var zero = money(0);
    return new RecordRefund(
        id(),
        "re_" + reference(),
        shop.rail(),
        money(total()),
        "RETURN",
        new RefundParts(
            money(goods),
            zero,
            shop.collectsTax() ? zero : money(tax),
            shop.collectsTax() ? money(tax) : zero),
        when,
        at(when),
        at(when));
  }

  RecordDispute disputed(String state, LocalDate when) {
    return new RecordDispute(
        id(),
        "dp_" + reference(),
        state,
        false,
        money(total()),
        "product_not_received",
        shop.rail(),
        when,
        at(when),
        at(when));
  }

  private Instant at(int hour) {
    return day.atTime(LocalTime.of(hour, number)).toInstant(ZoneOffset.UTC);
  }

  private static Instant at(LocalDate when) {
    return when.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
