package io.throughline.order.ruling;

import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.decision.Decision;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Closed;
import io.throughline.order.state.OrderState.NotReceived;
import io.throughline.order.state.OrderState.Rejected;
import java.util.function.Function;

/// Who may be asked what. Rule: PRODUCT law 1.
public final class Standing {

  private Standing() {}

  /// For decisions: only an open order can be asked.
  public static Decision<OrderEvent> open(
      OrderState state, OrderCommand command, Function<OpenOrder, Decision<OrderEvent>> rule) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case Rejected _ -> refuse(ORDER_REJECTED, command.orderId().value());
      case Closed _ -> refuse(ORDER_CLOSED, command.orderId().value());
      case OpenOrder order -> rule.apply(order);
    };
  }

  /// For facts, and for what never ends: whatever the order is, if only it was received.
  public static Decision<OrderEvent> known(
      OrderState state, OrderCommand command, Function<OpenOrder, Decision<OrderEvent>> rule) {
    return state
        .known()
        .map(rule)
        .orElseGet(() -> refuse(UNKNOWN_ORDER, command.orderId().value()));
  }
}
