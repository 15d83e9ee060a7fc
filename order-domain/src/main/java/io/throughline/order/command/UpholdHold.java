package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Find a hold right: it stays.
///
/// @param orderId the order
/// @param holdId the hold
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at our clock
public record UpholdHold(
    @TargetAggregateIdentifier OrderId orderId,
    String holdId,
    String reason,
    String note,
    Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public UpholdHold {
    Require.text("hold id", holdId);
    Require.text("reason", reason);
  }
}
