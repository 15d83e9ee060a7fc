package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Bring a closed order back.
///
/// @param orderId the order
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at our clock
public record ReopenOrder(
    @TargetAggregateIdentifier OrderId orderId, String reason, String note, Instant at)
    implements CareCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ReopenOrder {
    Require.text("reason", reason);
  }
}
