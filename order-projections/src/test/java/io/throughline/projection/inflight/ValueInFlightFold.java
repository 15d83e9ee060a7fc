package io.throughline.projection.inflight;

import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/// Value in flight computed a second time, in plain Java and without a database: from each order's
/// own events, then grouped.
final class ValueInFlightFold {

  private record Group(String channel, String currency, String stage, boolean held) {}

  private ValueInFlightFold() {}

  static List<InFlightFigure> of(List<? extends DomainEventMessage<?>> history) {
    return history.stream()
        .map(message -> (OrderEvent) message.getPayload())
        .collect(
            Collectors.groupingBy(OrderEvent::orderId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(events -> events.stream().noneMatch(OrderRejected.class::isInstance))
        .collect(Collectors.groupingBy(ValueInFlightFold::groupOf))
        .entrySet()
        .stream()
        .map(entry -> figure(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(InFlightFigure::channel)
                .thenComparing(figure -> figure.value().currency().code())
                .thenComparing(InFlightFigure::stage)
                .thenComparing(InFlightFigure::held))
        .toList();
  }

  private static InFlightFigure figure(Group group, List<List<OrderEvent>> orders) {
    var sum = orders.stream().map(ValueInFlightFold::total).reduce(Money::plus).orElseThrow();
    return new InFlightFigure(group.channel, group.stage, group.held, orders.size(), sum);
  }

  private static Group groupOf(List<OrderEvent> order) {
    boolean validated = order.stream().anyMatch(OrderValidated.class::isInstance);
    return new Group(
        ((OrderReceived) order.getFirst()).channel(),
        total(order).currency().code(),
        validated ? "VALIDATED" : "RECEIVED",
        !openHolds(order).isEmpty());
  }

  private static Set<String> openHolds(List<OrderEvent> order) {
    var open = new HashSet<String>();
    for (var event : order) {
      if (event instanceof HoldPlaced placed) {
        open.add(placed.holdId());
      } else if (event instanceof HoldReleased released) {
        open.remove(released.holdId());
      }
    }
    return open;
  }

  private static Money total(List<OrderEvent> order) {
    return ((OrderReceived) order.getFirst()).terms().totals().total();
  }
}
