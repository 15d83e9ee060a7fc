package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that money did not go back, or that nobody knows.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param code why not, null when the provider did not answer
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordRefundFailure(
    @TargetAggregateIdentifier OrderId orderId,
    String refundId,
    String provider,
    @Nullable String code,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordRefundFailure {
    Require.text("refund id", refundId);
    Require.text("provider", provider);
  }
}
