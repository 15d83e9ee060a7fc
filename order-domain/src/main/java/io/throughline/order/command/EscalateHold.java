package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say that a hold was not decided in time. Sent by a deadline.
///
/// @param orderId the order
/// @param holdId the hold
/// @param at our clock
public record EscalateHold(@TargetAggregateIdentifier OrderId orderId, String holdId, Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public EscalateHold {
    Require.text("hold id", holdId);
  }
}
