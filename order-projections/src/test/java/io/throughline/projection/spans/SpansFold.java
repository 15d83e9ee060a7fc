package io.throughline.projection.spans;

import io.throughline.money.Allocation;
import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.terms.Bucket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/// The intervals computed a second time, in plain Java: where each order is after each of its
/// events. Orders of one line only.
final class SpansFold {

  private static final Set<String> OVER = Set.of("REJECTED", "CLOSED", "CANCELED");

  /// An interval as the test compares it.
  record Span(
      String orderId,
      long from,
      @Nullable Long to,
      long since,
      boolean left,
      String stage,
      @Nullable String hold,
      List<Integer> units,
      List<Long> values,
      long captured) {}

  private final LinkedHashMap<String, Money> holds = new LinkedHashMap<>();
  private final Map<Bucket, Integer> units = new EnumMap<>(Bucket.class);
  private final List<Span> spans = new ArrayList<>();
  private String admission = "RECEIVED";
  private boolean closed;
  private Money worth = Money.of("0.00", "USD");
  private long captured;
  private @Nullable Span open;

  private SpansFold() {}

  static List<Span> of(List<? extends DomainEventMessage<?>> history) {
    var orders = new LinkedHashMap<String, SpansFold>();
    for (var message : history) {
      long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
      orders
          .computeIfAbsent(message.getAggregateIdentifier(), _ -> new SpansFold())
          .take((OrderEvent) message.getPayload(), position);
    }
    var all = new ArrayList<Span>();
    orders.values().forEach(order -> all.addAll(order.all()));
    return all;
  }

  private List<Span> all() {
    var all = new ArrayList<>(spans);
    if (open != null) {
      all.add(open);
    }
    return all;
  }

  private void take(OrderEvent event, long position) {
    change(event);
    var before = open;
    var next = span(event.orderId(), position, before);
    if (before != null && same(before, next)) {
      return;
    }
    boolean over = OVER.contains(next.stage);
    if (before != null) {
      spans.add(ended(before, position, over || next.since == position));
    }
    open = over ? null : next;
  }

  private static Span ended(Span span, long position, boolean left) {
    return new Span(
        span.orderId,
        span.from,
        position,
        span.since,
        left,
        span.stage,
        span.hold,
        span.units,
        span.values,
        span.captured);
  }

  private static boolean same(Span one, Span other) {
    return one.stage.equals(other.stage)
        && java.util.Objects.equals(one.hold, other.hold)
        && one.units.equals(other.units)
        && one.values.equals(other.values)
        && one.captured == other.captured;
  }

  private Span span(String orderId, long position, @Nullable Span before) {
    var hold = holds.isEmpty() ? null : holds.firstEntry().getKey();
    var stage = stage();
    boolean stays =
        before != null
            && java.util.Objects.equals(before.hold, hold)
            && (hold != null || before.stage.equals(stage));
    var counts = new ArrayList<Integer>();
    var values = new ArrayList<Long>();
    int all = units.values().stream().mapToInt(Integer::intValue).sum();
    int to = all;
    for (var place : UnitPlace.values()) {
      int here = place.buckets().stream().mapToInt(b -> units.getOrDefault(b, 0)).sum();
      if (place.inFlight()) {
        counts.add(here);
        values.add(Allocation.ofUnits(worth, all, to - here, to).minorUnits());
        to -= here;
      }
    }
    long since = stays && before != null ? before.since : position;
    return new Span(orderId, position, null, since, false, stage, hold, counts, values, captured);
  }

  private void change(OrderEvent event) {
    switch (event) {
      case OrderReceived e -> {
        worth = e.terms().totals().total();
        units.put(Bucket.OPEN, e.terms().lines().getFirst().quantity());
      }
      case OrderValidated _ -> admission = "VALIDATED";
      case OrderRejected _ -> admission = "REJECTED";
      case OrderClosed _ -> closed = true;
      case OrderReopened _ -> closed = false;
      case HoldPlaced e -> holds.put(e.holdId(), worth);
      case HoldReleased e -> holds.remove(e.holdId());
      case PaymentCaptured e -> captured += in(e.amount());
      case OrderRefunded e -> captured -= in(e.amount());
      case LineQuantityChanged e -> {
        units.merge(Bucket.OPEN, e.after() - e.before(), Integer::sum);
        worth = e.added() == null ? worth : worth.plus(e.added());
      }
      case MovesUnits e ->
          e.moves()
              .forEach(
                  move -> {
                    units.merge(move.from(), -move.quantity(), Integer::sum);
                    units.merge(move.to(), move.quantity(), Integer::sum);
                  });
      default -> {
        // changes nothing
      }
    }
  }

  private long in(Money amount) {
    return amount.currency().equals(worth.currency()) ? amount.minorUnits() : 0;
  }

  private String stage() {
    if (admission.equals("REJECTED")) {
      return admission;
    }
    if (closed) {
      return "CLOSED";
    }
    var furthestBehind =
        units.entrySet().stream()
            .filter(entry -> entry.getValue() > 0 && !entry.getKey().terminal())
            .map(Map.Entry::getKey)
            .min(Bucket::compareTo);
    if (furthestBehind.isEmpty()) {
      return units.entrySet().stream()
              .allMatch(entry -> entry.getValue() == 0 || entry.getKey() == Bucket.CANCELED)
          ? "CANCELED"
          : "COMPLETE";
    }
    return admission.equals("RECEIVED") || furthestBehind.get().compareTo(Bucket.RESERVED) < 0
        ? admission
        : furthestBehind.get().name();
  }
}
