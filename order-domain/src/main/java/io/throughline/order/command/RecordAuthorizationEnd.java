package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the promise of an amount ran out or was given back.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param voided true when it was given back, false when it ran out
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordAuthorizationEnd(
    @TargetAggregateIdentifier OrderId orderId,
    String authorizationId,
    boolean voided,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordAuthorizationEnd {
    Require.text("authorization id", authorizationId);
  }
}
