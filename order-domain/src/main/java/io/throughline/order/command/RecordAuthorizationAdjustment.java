package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the payer's bank promises another amount than before.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param amount what it promises now in all, what was captured on it included
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordAuthorizationAdjustment(
    @TargetAggregateIdentifier OrderId orderId,
    String authorizationId,
    Money amount,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordAuthorizationAdjustment {
    Require.text("authorization id", authorizationId);
  }
}
