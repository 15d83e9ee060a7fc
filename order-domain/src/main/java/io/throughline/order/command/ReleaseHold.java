package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Lift a hold. When it was the last one in the way of validation, the order becomes valid.
///
/// @param orderId the order
/// @param holdId the hold
/// @param reason reason code
/// @param note what the person who decided wants to be remembered; no personal data
/// @param at when it was decided, by our clock
public record ReleaseHold(
    @TargetAggregateIdentifier OrderId orderId,
    String holdId,
    String reason,
    String note,
    Instant at)
    implements IntakeCommand {

  /// @throws IllegalArgumentException when hold id or reason is blank
  public ReleaseHold {
    Require.text("hold id", holdId);
    Require.text("reason", reason);
  }
}
