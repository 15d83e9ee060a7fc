package io.throughline.deadline;

import io.throughline.order.command.OrderId;
import io.throughline.policy.deadline.Deadline;

/// A stored deadline whose time has passed.
///
/// @param deadlineId its id
/// @param what what must have happened
/// @param attempts how often it failed to be told
record DueDeadline(String deadlineId, Deadline what, int attempts) {

  String orderId() {
    return what.orderId().value();
  }

  /// How a kind of deadline is called in the table.
  static String kind(Deadline what) {
    return switch (what) {
      case Deadline.UnpaidReservation _ -> "UNPAID_RESERVATION";
      case Deadline.HoldDue _ -> "HOLD_DUE";
      case Deadline.ApprovalDue _ -> "APPROVAL_DUE";
      case Deadline.NodeSilent _ -> "NODE_SILENT";
    };
  }

  /// What {@link #kind} and its ids were made from.
  ///
  /// @throws IllegalStateException for a kind of a newer program
  static Deadline what(String kind, String orderId, String subjectId) {
    var order = new OrderId(orderId);
    return switch (kind) {
      case "UNPAID_RESERVATION" -> new Deadline.UnpaidReservation(order, subjectId);
      case "HOLD_DUE" -> new Deadline.HoldDue(order, subjectId);
      case "APPROVAL_DUE" -> new Deadline.ApprovalDue(order, subjectId);
      case "NODE_SILENT" -> new Deadline.NodeSilent(order, subjectId);
      default -> throw new IllegalStateException("unknown kind of deadline: " + kind);
    };
  }
}
