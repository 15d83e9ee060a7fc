package io.throughline.projection.orders;

import io.throughline.money.Currency;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.Bucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The list of orders computed a second time, in plain Java and without a database: bucket by
/// bucket, id by id, from every order's own events. Orders of {@code Histories} have one line.
final class OrderListFold {

  private final OrderReceived received;
  private final Map<Bucket, Integer> units = new EnumMap<>(Bucket.class);
  private final Map<String, Long> authorizations = new TreeMap<>();
  private final Map<String, Long> owed = new TreeMap<>();
  private final TreeMap<String, String> holds = new TreeMap<>();
  private final TreeMap<String, String> anomalies = new TreeMap<>();
  private final Set<String> linked = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private @Nullable String sku;
  private boolean validated;
  private boolean rejected;
  private boolean closed;
  private long added;
  private long canceled;
  private long captured;
  private long refunded;
  private long writtenOff;
  private Stage stage = Stage.RECEIVED;
  private Instant since;

  private OrderListFold(OrderReceived received, Instant at) {
    this.received = received;
    this.since = at;
    var line = received.terms().lines().getFirst();
    this.sku = line.sku();
    units.put(Bucket.OPEN, line.quantity());
  }

  static Collection<OrderSummary> of(List<? extends DomainEventMessage<?>> history) {
    return folds(history).stream().map(OrderListFold::summary).toList();
  }

  static Collection<OrderListFold> folds(List<? extends DomainEventMessage<?>> history) {
    var orders = new LinkedHashMap<String, OrderListFold>();
    for (var message : history) {
      var event = (OrderEvent) message.getPayload();
      if (event instanceof OrderReceived received) {
        orders.put(event.orderId(), new OrderListFold(received, message.getTimestamp()));
      } else {
        Objects.requireNonNull(orders.get(event.orderId())).on(event, message.getTimestamp());
      }
    }
    return new ArrayList<>(orders.values());
  }

  private void on(OrderEvent event, Instant at) {
    if (event instanceof MovesUnits moving) {
      for (var move : moving.moves()) {
        units.merge(move.from(), -move.quantity(), Integer::sum);
        units.merge(move.to(), move.quantity(), Integer::sum);
      }
    }
    switch (event) {
      case OrderValidated _ -> {
        validated = true;
        rejected = false;
      }
      case OrderRejected _ -> rejected = true;
      case OrderClosed _ -> closed = true;
      case OrderReopened _ -> closed = false;
      case LineMapped e -> sku = e.sku();
      case LineQuantityChanged e -> {
        units.merge(Bucket.OPEN, e.after() - e.before(), Integer::sum);
        added += Objects.requireNonNull(e.added()).minorUnits();
      }
      case UnitsCanceled e -> canceled += e.worth().getFirst().amount().minorUnits();
      default -> beside(event);
    }
    var now = stageNow();
    since = now == stage ? since : at;
    stage = now;
  }

  private void beside(OrderEvent event) {
    switch (event) {
      case HoldPlaced e -> holds.put(e.holdId(), e.reason());
      case HoldReleased e -> holds.remove(e.holdId());
      case AnomalyRecorded e -> anomalies.put(e.anomalyId(), e.code());
      case AnomalySettled e -> anomalies.remove(e.anomalyId());
      case TicketLinked e -> linked.add(e.ticketId());
      case TicketClosed e -> answered.add(e.ticketId());
      case PaymentAuthorized e -> authorizations.put(e.authorizationId(), e.amount().minorUnits());
      case AuthorizationVoided e -> authorizations.remove(e.authorizationId());
      case PaymentCaptured e -> {
        captured += e.amount().minorUnits();
        authorizations.computeIfPresent(
            Objects.requireNonNull(e.authorizationId()),
            (_, left) -> Math.max(0, left - e.amount().minorUnits()));
      }
      case RefundGranted e -> owed.put(e.refundId(), e.amount().minorUnits());
      case OrderRefunded e -> {
        owed.remove(e.refundId());
        refunded += e.amount().currency().equals(currency()) ? e.amount().minorUnits() : 0;
      }
      case BalanceWrittenOff e -> writtenOff += e.amount().minorUnits();
      default -> {
        // only told
      }
    }
  }

  private Currency currency() {
    return received.terms().totals().total().currency();
  }

  private Stage stageNow() {
    if (rejected) {
      return Stage.REJECTED;
    }
    if (closed) {
      return Stage.CLOSED;
    }
    var filled = inBuckets().keySet();
    var trailing = filled.stream().filter(bucket -> !bucket.terminal()).min(Bucket::compareTo);
    if (trailing.isEmpty()) {
      return filled.equals(Set.of(Bucket.CANCELED)) ? Stage.CANCELED : Stage.COMPLETE;
    }
    if (!validated) {
      return Stage.RECEIVED;
    }
    return switch (trailing.get()) {
      case OPEN, BACKORDERED -> Stage.VALIDATED;
      default -> Stage.valueOf(trailing.get().name());
    };
  }

  private Payment payment() {
    long value = received.terms().totals().total().minorUnits() + added - canceled;
    if (refunded > 0) {
      return refunded < captured ? Payment.PARTIALLY_REFUNDED : Payment.REFUNDED;
    }
    if (captured > 0) {
      return captured < value ? Payment.PARTIALLY_PAID : Payment.PAID;
    }
    if (value <= 0) {
      return Payment.PAID;
    }
    return sum(authorizations) > 0 ? Payment.AUTHORIZED : Payment.UNPAID;
  }

  private static long sum(Map<String, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<Bucket, Integer> inBuckets() {
    var filled = new EnumMap<>(units);
    filled.values().removeIf(count -> count == 0);
    return filled;
  }

  private boolean partial() {
    var standing = new HashSet<>(inBuckets().keySet());
    standing.remove(Bucket.CANCELED);
    return standing.size() > 1 && standing.stream().anyMatch(bucket -> !bucket.terminal());
  }

  OrderLineUnits line() {
    var line = received.terms().lines().getFirst();
    return new OrderLineUnits(line.lineId(), sku, line.title(), count(), inBuckets());
  }

  String orderId() {
    return received.orderId();
  }

  private int count() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }

  OrderSummary summary() {
    var total = received.terms().totals().total();
    var tickets = new TreeSet<>(linked);
    tickets.removeAll(answered);
    return new OrderSummary(
        received.orderId(),
        received.channel(),
        received.account(),
        received.channelOrderId(),
        received.channelOrderName(),
        received.placedAt(),
        received.receivedAt(),
        total,
        0,
        1,
        count(),
        inBuckets(),
        partial(),
        received.shipTo() == null ? null : received.shipTo().country(),
        received.paymentStatus(),
        stage,
        since,
        new OrderMoney(
            payment(),
            currency(),
            total.minorUnits() + added - canceled,
            canceled,
            sum(authorizations),
            captured,
            refunded,
            sum(owed),
            writtenOff),
        holds,
        anomalies,
        tickets);
  }
}
