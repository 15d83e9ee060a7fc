package io.throughline.order.progress;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Decision;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Closed;
import io.throughline.order.state.OrderState.NotReceived;
import io.throughline.order.state.OrderState.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Moves an order on as far as its channel's policy says. Each rule looks at the order as the rules
/// before it left it, and says what follows; when no rule has anything to say, nothing happens.
public final class Advancing {

  /// A rule of what is next.
  @FunctionalInterface
  interface Rule {

    /// What follows for this order; nothing when the rule does not apply.
    List<OrderEvent> next(OpenOrder order, PolicyInForce policy, Instant at);
  }

  /// In the order in which they apply.
  private static final List<Rule> OF_OPEN_ORDERS =
      List.of(
          NextSteps::liftHoldsOfPaidOrders,
          NextSteps::liftHoldsOfCanceledOrders,
          NextSteps::holdRiskyOrders,
          NextSteps::deliverWhatNeedsNoShipping,
          NextSteps::askForStock,
          NextSteps::releaseToNodes,
          NextSteps::recognizeSales,
          NextSteps::grantWhatCanceledUnitsWereWorth,
          NextSteps::closeWhatIsDone);

  private static final List<Rule> OF_REJECTED_ORDERS =
      List.of(NextSteps::grantWhatRejectedOrdersPaid);

  private Advancing() {}

  /// Does what is next.
  public static Decision<OrderEvent> advance(OrderState state, AdvanceOrder command) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case OpenOrder order -> advance(order, OF_OPEN_ORDERS, command);
      case Rejected(var order) -> advance(order, OF_REJECTED_ORDERS, command);
      case Closed(var order) -> alreadyDone(order.orderId());
    };
  }

  private static Decision<OrderEvent> advance(
      OpenOrder order, List<Rule> rules, AdvanceOrder command) {
    var events = new ArrayList<OrderEvent>();
    var known = order;
    for (var rule : rules) {
      var next = rule.next(known, command.policy(), command.at());
      events.addAll(next);
      known = OrderState.after(known, next);
    }
    return events.isEmpty() ? alreadyDone(order.orderId()) : accept(events);
  }
}
