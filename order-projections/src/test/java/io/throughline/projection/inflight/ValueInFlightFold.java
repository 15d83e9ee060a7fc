package io.throughline.projection.inflight;

import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.Bucket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/// Value in flight computed a second time, in plain Java and without a database: from each order's
/// own events, then grouped.
final class ValueInFlightFold {

  private static final Set<String> OVER = Set.of("CANCELED", "CLOSED", "COMPLETE", "REJECTED");

  private record Group(String channel, String currency, String stage, boolean held) {}

  private ValueInFlightFold() {}

  static List<InFlightFigure> of(List<? extends DomainEventMessage<?>> history) {
    return history.stream()
        .map(message -> (OrderEvent) message.getPayload())
        .collect(
            Collectors.groupingBy(OrderEvent::orderId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(events -> !OVER.contains(stage(events)))
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
    var sum = orders.stream().map(ValueInFlightFold::worth).reduce(Money::plus).orElseThrow();
    return new InFlightFigure(group.channel, group.stage, group.held, orders.size(), sum);
  }

  private static Group groupOf(List<OrderEvent> order) {
    return new Group(
        ((OrderReceived) order.getFirst()).channel(),
        total(order).currency().code(),
        stage(order),
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

  /// The last word on admission and closing, and else where the unit that is furthest behind is.
  private static String stage(List<OrderEvent> order) {
    var admitted = "RECEIVED";
    boolean closed = false;
    for (var event : order) {
      switch (event) {
        case OrderValidated _ -> admitted = "VALIDATED";
        case OrderRejected _ -> admitted = "REJECTED";
        case OrderClosed _ -> closed = true;
        case OrderReopened _ -> closed = false;
        default -> {
          // the units tell
        }
      }
    }
    return admitted.equals("REJECTED")
        ? admitted
        : closed ? "CLOSED" : stage(admitted, units(order));
  }

  private static String stage(String admitted, List<Bucket> units) {
    var behind = units.stream().filter(bucket -> !bucket.terminal()).min(Bucket::compareTo);
    if (behind.isEmpty()) {
      return units.stream().allMatch(Bucket.CANCELED::equals) ? "CANCELED" : "COMPLETE";
    }
    return admitted.equals("RECEIVED") || behind.get().compareTo(Bucket.RESERVED) < 0
        ? admitted
        : behind.get().name();
  }

  /// One entry per unit.
  private static List<Bucket> units(List<OrderEvent> order) {
    var units = new ArrayList<Bucket>(List.of(Bucket.OPEN, Bucket.OPEN));
    for (var event : order) {
      if (event instanceof LineQuantityChanged change) {
        units.addAll(Collections.nCopies(change.after() - change.before(), Bucket.OPEN));
      } else if (event instanceof MovesUnits moving) {
        for (var move : moving.moves()) {
          for (int unit = 0; unit < move.quantity(); unit++) {
            units.set(units.indexOf(move.from()), move.to());
          }
        }
      }
    }
    return units;
  }

  private static Money worth(List<OrderEvent> order) {
    long worth = total(order).minorUnits();
    for (var event : order) {
      if (event instanceof LineQuantityChanged change) {
        worth += Objects.requireNonNull(change.added()).minorUnits();
      } else if (event instanceof UnitsCanceled canceled) {
        worth -= canceled.worth().getFirst().amount().minorUnits();
      }
    }
    return new Money(Math.max(0, worth), total(order).currency());
  }

  private static Money total(List<OrderEvent> order) {
    return ((OrderReceived) order.getFirst()).terms().totals().total();
  }
}
