package io.throughline.order.anomaly;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.UNKNOWN_ANOMALY;

import io.throughline.decision.Decision;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;

/// The rules of settling a contradiction.
public final class Settling {

  private Settling() {}

  /// Settles a contradiction once; how is said the first time.
  public static Decision<OrderEvent> settle(OrderState state, SettleAnomaly command) {
    return Standing.known(state, command, order -> settle(order, command));
  }

  private static Decision<OrderEvent> settle(OpenOrder order, SettleAnomaly command) {
    var id = command.anomalyId();
    if (!order.anomalies().known(id)) {
      return refuse(UNKNOWN_ANOMALY, id);
    }
    return order.anomalies().isOpen(id)
        ? accept(
            new AnomalySettled(
                order.orderId(), id, command.resolution(), command.note(), command.at()))
        : alreadyDone(id);
  }
}
