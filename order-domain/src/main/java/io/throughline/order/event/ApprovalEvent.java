package io.throughline.order.event;

/// A second person was needed, and answered.
public sealed interface ApprovalEvent extends OrderEvent
    permits ApprovalRequested, ApprovalGiven, ApprovalDeclined {

  /// The id of the refund or cancellation that it is about.
  String approvalId();
}
