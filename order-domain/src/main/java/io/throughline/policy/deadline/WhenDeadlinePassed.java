package io.throughline.policy.deadline;

import io.throughline.order.command.EscalateApproval;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.OrderCommand;
import io.throughline.policy.deadline.Deadline.ApprovalDue;
import io.throughline.policy.deadline.Deadline.HoldDue;
import io.throughline.policy.deadline.Deadline.NodeSilent;
import io.throughline.policy.deadline.Deadline.UnpaidReservation;
import java.time.Instant;

/// What is asked of an order when a deadline of it has passed.
public final class WhenDeadlinePassed implements DeadlineExpiry {

  @Override
  public OrderCommand command(Deadline passed, Instant now) {
    return switch (passed) {
      case UnpaidReservation(var order, var reservation) ->
          new ExpireReservation(order, reservation, now);
      case HoldDue(var order, var hold) -> new EscalateHold(order, hold, now);
      case ApprovalDue(var order, var approval) -> new EscalateApproval(order, approval, now);
      case NodeSilent(var order, var fulfillmentOrder) ->
          new EscalateSilentNode(order, fulfillmentOrder, now);
    };
  }
}
