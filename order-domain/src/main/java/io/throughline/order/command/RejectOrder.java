package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Decide that an order that is not valid will not be fulfilled.
///
/// @param orderId the order
/// @param reason reason code
/// @param note what the person who decided wants to be remembered; no personal data
/// @param at when it was decided, by our clock
public record RejectOrder(
    @TargetAggregateIdentifier OrderId orderId, String reason, String note, Instant at)
    implements IntakeCommand {

  /// @throws IllegalArgumentException when the reason is blank
  public RejectOrder {
    Require.text("reason", reason);
  }
}
