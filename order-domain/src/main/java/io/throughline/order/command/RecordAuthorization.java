package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that the payer's bank promised an amount.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param expiresAt until when, null when not told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordAuthorization(
    @TargetAggregateIdentifier OrderId orderId,
    String authorizationId,
    String provider,
    Money amount,
    @Nullable Instant expiresAt,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordAuthorization {
    Require.text("authorization id", authorizationId);
    Require.text("provider", provider);
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
