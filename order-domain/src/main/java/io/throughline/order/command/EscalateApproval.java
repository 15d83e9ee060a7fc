package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say that no second person answered in time. Sent by a deadline.
///
/// @param orderId the order
/// @param approvalId the id of the refund or cancellation that waits
/// @param at our clock
public record EscalateApproval(
    @TargetAggregateIdentifier OrderId orderId, String approvalId, Instant at)
    implements ApprovalCommand {
  /// @throws IllegalArgumentException when the id is blank
  public EscalateApproval {
    Require.text("approval id", approvalId);
  }
}
