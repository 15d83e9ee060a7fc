package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// End a request for approval: it will not happen. Whoever asked may do so, too.
///
/// @param orderId the order
/// @param approvalId the id of the refund or cancellation
/// @param by who declines, by id; given by the edge
/// @param reason reason code
/// @param at our clock
public record DeclineRequest(
    @TargetAggregateIdentifier OrderId orderId,
    String approvalId,
    String by,
    String reason,
    Instant at)
    implements ApprovalCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public DeclineRequest {
    Require.text("approval id", approvalId);
    Require.text("by", by);
    Require.text("reason", reason);
  }
}
