package io.throughline.projection;

import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// The vocabulary of these tests: tells orders' stories event by event, in the order in which the
/// store would hand them out. One event a second, ids and times fixed.
public final class Histories {

  /// When the first event was recorded.
  public static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> nextSequence = new HashMap<>();

  /// All events so far.
  public List<DomainEventMessage<?>> events() {
    return List.copyOf(events);
  }

  /// The id of the order of this number.
  public static String order(int number) {
    return "order-00000000-0000-5000-8000-%012d".formatted(number);
  }

  /// When the event at this place of the whole history was recorded.
  public static Instant at(int index) {
    return START.plusSeconds(index);
  }

  /// An order of two shirts, 48.18 USD, from shopify.
  public Histories received(int number) {
    return received(number, "shopify", Money.of("48.18", "USD"));
  }

  /// An order from this channel, of this total.
  public Histories received(int number, String channel, Money total) {
    return add(
        new OrderReceived(
            order(number),
            channel,
            "acme",
            "5%03d".formatted(number),
            "#" + number,
            null,
            now().minusSeconds(60),
            now().minusSeconds(1),
            null,
            "paid",
            terms(total),
            new ShipTo("US", "OR", "972"),
            null,
            "d1ge57"));
  }

  private static OrderTerms terms(Money total) {
    var zero = Money.zero(total.currency());
    var shirts = new OrderLine("line-1", "1", "TEE-S", "Shirt", 2, total, zero, List.of(), true);
    return new OrderTerms(
        false, List.of(shirts), List.of(), new Totals(total, zero, zero, zero, zero, total, total));
  }

  /// It passed validation.
  public Histories validated(int number) {
    return add(new OrderValidated(order(number), "1", null, now()));
  }

  /// It did not pass validation.
  public Histories failedValidation(int number, String code) {
    return add(
        new OrderValidationFailed(
            order(number), "1", null, List.of(new Finding(code, "detail of " + code)), now()));
  }

  /// A person placed a hold.
  public Histories held(int number, String holdId, String reason) {
    return add(
        new HoldPlaced(
            order(number),
            holdId,
            "manual",
            reason,
            "",
            List.of("release", "ship"),
            null,
            "operations",
            null,
            now()));
  }

  /// A person released it.
  public Histories released(int number, String holdId) {
    return add(new HoldReleased(order(number), holdId, "CHECKED", "looks good", now()));
  }

  /// It was rejected.
  public Histories rejected(int number) {
    return add(new OrderRejected(order(number), "FRAUD", "", now()));
  }

  /// When the next event is recorded.
  public Instant now() {
    return at(events.size());
  }

  /// Whatever else happened.
  public Histories add(OrderEvent event) {
    long sequence = nextSequence.merge(event.orderId(), 1L, Long::sum) - 1;
    events.add(
        new GenericDomainEventMessage<>(
            "Order",
            event.orderId(),
            sequence,
            event,
            Map.of("actor", "connector:shopify/acme"),
            new UUID(0, events.size()).toString(),
            now()));
    return this;
  }
}
