package io.throughline.replay;

import io.throughline.money.Money;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.state.Ledger;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says an order's state in words and decimal texts.
final class StateView {

  private StateView() {}

  static Replay.@Nullable State of(OrderState state) {
    return state.known().map(order -> state(order, standing(state, order))).orElse(null);
  }

  private static String standing(OrderState state, OpenOrder order) {
    return switch (state) {
      case OrderState.NotReceived() -> "NOT_RECEIVED";
      case OrderState.Rejected _ -> "REJECTED";
      case OrderState.Closed _ -> "CLOSED";
      case OpenOrder _ -> order.admission().validated() ? "VALIDATED" : "RECEIVED";
    };
  }

  private static Replay.State state(OpenOrder order, String standing) {
    var received = order.received();
    return new Replay.State(
        received.channel(),
        received.account(),
        received.channelOrderId(),
        standing,
        order.goods().lines().values().stream().map(StateView::line).toList(),
        money(order.ledger()),
        order
            .holds()
            .open()
            .collect(
                Collectors.toMap(hold -> hold.placed().holdId(), hold -> hold.placed().reason())),
        order.anomalies().recorded().values().stream()
            .filter(anomaly -> order.anomalies().isOpen(anomaly.anomalyId()))
            .collect(Collectors.toMap(AnomalyRecorded::anomalyId, AnomalyRecorded::code)));
  }

  private static Replay.Line line(LineProgress line) {
    Map<String, Integer> buckets = new TreeMap<>();
    for (var bucket : Bucket.values()) {
      int units = line.in(bucket);
      if (units > 0) {
        buckets.put(bucket.name(), units);
      }
    }
    return new Replay.Line(line.lineId(), line.sku(), line.quantity(), buckets);
  }

  private static Replay.MoneyState money(Ledger ledger) {
    return new Replay.MoneyState(
        ledger.total().currency().code(),
        ledger.total().amount(),
        text(ledger, ledger.due()),
        text(ledger, ledger.authorized()),
        text(ledger, ledger.captured()),
        text(ledger, ledger.refunded()),
        text(ledger, ledger.owed()),
        text(ledger, ledger.balance()));
  }

  private static String text(Ledger ledger, long minorUnits) {
    var amount = new Money(Math.abs(minorUnits), ledger.total().currency()).amount();
    return minorUnits < 0 ? "-" + amount : amount;
  }
}
