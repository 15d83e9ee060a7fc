package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Have the provider asked to pay back what was granted.
///
/// @param orderId the order
/// @param refundId the granted refund, the key of the request to the provider
/// @param provider payment provider or marketplace that moves the money
/// @param at our clock
public record RequestRefund(
    @TargetAggregateIdentifier OrderId orderId, String refundId, String provider, Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RequestRefund {
    Require.text("refund id", refundId);
    Require.text("provider", provider);
  }
}
