package io.throughline.order.command;

/// What becomes of a request that waits for a second person.
public sealed interface ApprovalCommand extends OrderCommand
    permits ApproveRequest, DeclineRequest, EscalateApproval {

  /// The id of the refund or cancellation that waits.
  String approvalId();
}
