package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Approve an order that needs a person's approval.
///
/// @param orderId the order
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at our clock
public record ApproveOrder(
    @TargetAggregateIdentifier OrderId orderId, String reason, String note, Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ApproveOrder {
    Require.text("reason", reason);
  }
}
