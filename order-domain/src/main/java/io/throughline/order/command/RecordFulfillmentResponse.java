package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record whether the node agreed to ship.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param accepted whether it agreed
/// @param nodeReference the node's own number, null when not told
/// @param reason why not, null when it agreed
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordFulfillmentResponse(
    @TargetAggregateIdentifier OrderId orderId,
    String fulfillmentOrderId,
    boolean accepted,
    @Nullable String nodeReference,
    @Nullable String reason,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordFulfillmentResponse {
    Require.text("fulfillment order id", fulfillmentOrderId);
    Require.that(accepted || reason != null, "a rejection without a reason");
  }
}
