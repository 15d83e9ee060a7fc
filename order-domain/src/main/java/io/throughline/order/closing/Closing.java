package io.throughline.order.closing;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.order.command.Refusal.BALANCE_LEFT;
import static io.throughline.order.command.Refusal.NOT_COMPLETE;
import static io.throughline.order.command.Refusal.WORK_LEFT;

import io.throughline.decision.Decision;
import io.throughline.order.command.CloseOrder;
import io.throughline.order.command.Refusal;
import io.throughline.order.command.ReopenOrder;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Closed;
import java.util.Optional;

/// The rules of closing. Rule: DOMAIN section 3.
public final class Closing {

  private Closing() {}

  /// Closes an order of which nothing is left to do.
  public static Decision<OrderEvent> close(OrderState state, CloseOrder command) {
    return state instanceof Closed(var done)
        ? alreadyDone(done.orderId())
        : Standing.open(
            state,
            command,
            order ->
                obstacle(order)
                    .map(refusal -> Decision.<OrderEvent>refuse(refusal, order.orderId()))
                    .orElseGet(() -> accept(new OrderClosed(order.orderId(), command.at()))));
  }

  /// What stands against closing; empty when nothing does.
  public static Optional<Refusal> obstacle(OpenOrder order) {
    if (!order.admission().validated() || !order.goods().complete()) {
      return Optional.of(NOT_COMPLETE);
    }
    if (order.holds().open().findAny().isPresent()
        || order.cancellations().open()
        || order.ledger().owed() > 0
        || order.returns().open()
        || order.disputes().open()
        || order.anomalies().open()
        || order.approvals().open()) {
      return Optional.of(WORK_LEFT);
    }
    return order.ledger().balance() == 0 ? Optional.empty() : Optional.of(BALANCE_LEFT);
  }

  /// Brings a closed order back.
  public static Decision<OrderEvent> reopen(OrderState state, ReopenOrder command) {
    return state instanceof Closed(var closed)
        ? accept(new OrderReopened(closed.orderId(), command.reason(), "", command.at()))
        : Standing.open(state, command, order -> alreadyDone(order.orderId()));
  }
}
