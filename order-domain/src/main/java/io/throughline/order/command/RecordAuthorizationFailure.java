package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the payer's bank did not promise an amount.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param provider payment provider or marketplace that moves the money
/// @param code code of the failure, in the provider's word
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordAuthorizationFailure(
    @TargetAggregateIdentifier OrderId orderId,
    String authorizationId,
    String provider,
    String code,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordAuthorizationFailure {
    Require.text("authorization id", authorizationId);
    Require.text("provider", provider);
    Require.text("code", code);
  }
}
