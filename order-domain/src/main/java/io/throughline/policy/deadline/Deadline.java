package io.throughline.policy.deadline;

import io.throughline.decision.DerivedId;
import io.throughline.order.command.OrderId;

/// Something that must have happened to an order by some time.
public sealed interface Deadline {

  /// The order that is told when the time has passed.
  OrderId orderId();

  /// What of the order it is about: the id of a reservation, a hold, a fulfillment order.
  String subjectId();

  /// Its id, derived from what it is: scheduling it twice is scheduling it once, and whoever
  /// cancels it needs to remember nothing.
  default String deadlineId() {
    var kind = getClass().getSimpleName();
    return "deadline-" + DerivedId.of("deadline", kind, orderId().value(), subjectId());
  }

  /// Stock is reserved and the money must come.
  record UnpaidReservation(OrderId orderId, String reservationId) implements Deadline {
    @Override
    public String subjectId() {
      return reservationId;
    }
  }

  /// A hold must be decided.
  record HoldDue(OrderId orderId, String holdId) implements Deadline {
    @Override
    public String subjectId() {
      return holdId;
    }
  }

  /// A second person must answer.
  record ApprovalDue(OrderId orderId, String approvalId) implements Deadline {
    @Override
    public String subjectId() {
      return approvalId;
    }
  }

  /// A node must answer the request to ship.
  record NodeSilent(OrderId orderId, String fulfillmentOrderId) implements Deadline {
    @Override
    public String subjectId() {
      return fulfillmentOrderId;
    }
  }
}
