package io.throughline.replay;

import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Sku;
import io.throughline.projection.orders.OrderDetail;
import io.throughline.projection.orders.OrderLineUnits;
import io.throughline.projection.orders.OrderMoney;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.PartsAsTold;
import io.throughline.projection.orders.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Tells an order from its events in the words of the read model, but from no table: by the fold
/// that decides on it, for any moment of its past. Told up to the last event it says what the read
/// model says; a test holds the two together.
public final class OrderThen {

  private final PartsAsTold parts = new PartsAsTold();
  private OrderState state = new OrderState.NotReceived();
  private Stage stage = Stage.RECEIVED;
  private Instant since = Instant.EPOCH;

  private OrderThen() {}

  /// The order after these events, the first ones of its stream; empty before its receipt.
  public static Optional<OrderDetail> after(List<RecordedEvent> events) {
    var then = new OrderThen();
    events.forEach(then::add);
    return then.state.known().map(then::detail);
  }

  private void add(RecordedEvent recorded) {
    var event = OrderFold.read(recorded);
    boolean first = state instanceof OrderState.NotReceived;
    state = OrderState.evolve(state, event);
    parts.add(event, recorded.recordedAt());
    var now = Axes.stage(state);
    since = first || now != stage ? recorded.recordedAt() : since;
    stage = now;
  }

  private OrderDetail detail(OpenOrder order) {
    return new OrderDetail(
        summary(order),
        order.goods().lines().values().stream().map(OrderThen::line).toList(),
        parts.parts());
  }

  private OrderSummary summary(OpenOrder order) {
    var received = order.received();
    var totals = received.terms().totals();
    var units = Axes.buckets(order.goods());
    return new OrderSummary(
        order.orderId(),
        received.channel(),
        received.account(),
        received.channelOrderId(),
        received.channelOrderName(),
        kept(received.placedAt()),
        kept(received.receivedAt()),
        totals.total(),
        totals.statedOverComputed(),
        order.goods().lines().size(),
        order.goods().in(List.of(Bucket.values())),
        units,
        Axes.partial(units),
        received.shipTo() == null ? null : received.shipTo().country(),
        received.paymentStatus(),
        stage,
        since,
        money(order),
        holds(order),
        anomalies(order),
        tickets(order));
  }

  /// Tables keep microseconds.
  private static Instant kept(Instant told) {
    return told.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
  }

  private static OrderLineUnits line(LineProgress line) {
    var units = new EnumMap<Bucket, Integer>(Bucket.class);
    for (var bucket : Bucket.values()) {
      if (line.in(bucket) != 0) {
        units.put(bucket, line.in(bucket));
      }
    }
    var ordered = line.ordered();
    boolean mapped = !Objects.equals(Sku.canonical(ordered.sku()), line.sku());
    return new OrderLineUnits(
        line.lineId(),
        mapped ? line.sku() : ordered.sku(),
        ordered.title(),
        line.quantity(),
        units);
  }

  private static OrderMoney money(OpenOrder order) {
    var ledger = order.ledger();
    return new OrderMoney(
        Axes.payment(ledger),
        ledger.total().currency(),
        ledger.stillCharged(),
        ledger.canceled(),
        ledger.authorized(),
        ledger.captured(),
        ledger.refunded(),
        ledger.owed(),
        ledger.writtenOff());
  }

  private static SortedMap<String, String> holds(OpenOrder order) {
    var open = new TreeMap<String, String>();
    order.holds().open().forEach(hold -> open.put(hold.placed().holdId(), hold.placed().reason()));
    return open;
  }

  private static SortedMap<String, String> anomalies(OpenOrder order) {
    Map<String, String> open =
        order.anomalies().recorded().values().stream()
            .filter(anomaly -> order.anomalies().isOpen(anomaly.anomalyId()))
            .collect(Collectors.toMap(AnomalyRecorded::anomalyId, AnomalyRecorded::code));
    return new TreeMap<>(open);
  }

  private static SortedSet<String> tickets(OpenOrder order) {
    var open = new TreeSet<>(order.service().tickets().keySet());
    open.removeAll(order.service().answered());
    return open;
  }
}
