package io.throughline.projection.orders;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;

/// The list of orders computed a second time, in plain Java and without a database.
final class OrderListFold {

  private OrderListFold() {}

  static Collection<OrderSummary> of(List<? extends DomainEventMessage<?>> history) {
    var orders = new LinkedHashMap<String, OrderSummary>();
    for (var message : history) {
      var event = (OrderEvent) message.getPayload();
      orders.compute(
          event.orderId(),
          (_, before) ->
              event instanceof OrderReceived received
                  ? begun(received, message.getTimestamp())
                  : after(java.util.Objects.requireNonNull(before), event, message.getTimestamp()));
    }
    return orders.values();
  }

  private static OrderSummary after(OrderSummary order, OrderEvent event, Instant at) {
    return switch (event) {
      case OrderReceived _ -> throw new IllegalStateException("received twice");
      case OrderValidated _ -> with(order, Stage.VALIDATED, at, order.openHolds());
      case OrderRejected _ -> with(order, Stage.REJECTED, at, order.openHolds());
      case OrderValidationFailed _ -> order;
      case HoldPlaced placed -> {
        var holds = new TreeMap<>(order.openHolds());
        holds.put(placed.holdId(), placed.reason());
        yield with(order, order.stage(), order.stageSince(), holds);
      }
      case HoldReleased released -> {
        var holds = new TreeMap<>(order.openHolds());
        holds.remove(released.holdId());
        yield with(order, order.stage(), order.stageSince(), holds);
      }
      default -> order;
    };
  }

  private static OrderSummary begun(OrderReceived e, Instant at) {
    var shipTo = e.shipTo();
    return new OrderSummary(
        e.orderId(),
        e.channel(),
        e.account(),
        e.channelOrderId(),
        e.channelOrderName(),
        e.placedAt(),
        e.receivedAt(),
        e.terms().totals().total(),
        0,
        1,
        2,
        shipTo == null ? null : shipTo.country(),
        e.paymentStatus(),
        Stage.RECEIVED,
        at,
        new TreeMap<>());
  }

  private static OrderSummary with(
      OrderSummary o, Stage stage, Instant since, java.util.SortedMap<String, String> holds) {
    return new OrderSummary(
        o.orderId(),
        o.channel(),
        o.account(),
        o.channelOrderId(),
        o.channelOrderName(),
        o.placedAt(),
        o.receivedAt(),
        o.total(),
        o.varianceMinor(),
        o.lines(),
        o.units(),
        o.shipToCountry(),
        o.paymentStatus(),
        stage,
        since,
        holds);
  }
}
