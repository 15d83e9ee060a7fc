package io.throughline.messaging;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// An order that nobody else uses, and its commands. It passes every validation rule.
///
/// @param number the channel's order id
record AnOrder(String number) {

  static final Instant AT = Instant.parse("2026-11-20T09:00:05Z");
  private static final AtomicInteger NEXT = new AtomicInteger(1_000);

  AnOrder() {
    this(String.valueOf(NEXT.incrementAndGet()));
  }

  OrderId id() {
    return OrderId.of("shopify", "acme", number);
  }

  ReceiveOrder receive() {
    return new ReceiveOrder(
        id(),
        "shopify",
        "acme",
        number,
        "#" + number,
        null,
        AT,
        AT,
        null,
        "paid",
        terms(),
        new ShipTo("US", "OR", "972"),
        null,
        "d1ge57");
  }

  PlaceHold hold(String holdId) {
    return new PlaceHold(
        id(), holdId, "FRAUD_REVIEW", "", Set.of("ship"), null, "operations", null, AT);
  }

  private static OrderTerms terms() {
    var price = Money.of("19.99", "USD");
    var zero = Money.of("0.00", "USD");
    var line = new OrderLine("line-1", "ch-1", "TEE-S", "Shirt", 1, price, zero, List.of(), true);
    return new OrderTerms(
        false, List.of(line), List.of(), new Totals(price, zero, zero, zero, zero, price, price));
  }

  /// The names of its events, in their order.
  List<String> events() {
    return Program.jdbc()
        .sql("select event_type from domain_event where stream_id = :id order by sequence")
        .param("id", id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Whether its events have the last of these names.
  boolean has(String event) {
    return events().contains(event);
  }

  /// The letters that wait in a group's queue, by the names of their events, in order.
  List<String> parked(String group) {
    return Program.jdbc()
        .sql(
            """
            select event_type
              from dead_letter
             where processing_group = :group
               and sequence_id = :id
             order by sequence_index
            """)
        .param("group", group)
        .param("id", id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// What the order list tells of it, by event, in order.
  List<String> timeline() {
    return Program.jdbc()
        .sql("select event_type from order_timeline where order_id = :id order by sequence")
        .param("id", id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
