package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Let go what is left open between the buyer and us.
///
/// @param orderId the order
/// @param writeOffId unique in the order
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at our clock
public record WriteOffBalance(
    @TargetAggregateIdentifier OrderId orderId,
    String writeOffId,
    String reason,
    String note,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public WriteOffBalance {
    Require.text("write off id", writeOffId);
    Require.text("reason", reason);
  }
}
