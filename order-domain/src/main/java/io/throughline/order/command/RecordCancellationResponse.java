package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record whether a node gives units back that somebody wants canceled.
///
/// @param orderId the order
/// @param cancellationId the cancellation
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param accepted whether it gives them back
/// @param reason why not, null when it does
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordCancellationResponse(
    @TargetAggregateIdentifier OrderId orderId,
    String cancellationId,
    String fulfillmentOrderId,
    boolean accepted,
    @Nullable String reason,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordCancellationResponse {
    Require.text("cancellation id", cancellationId);
    Require.text("fulfillment order id", fulfillmentOrderId);
    Require.that(accepted || reason != null, "a refusal without a reason");
  }
}
