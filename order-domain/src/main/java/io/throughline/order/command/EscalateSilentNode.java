package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say that a node did not answer in time. Sent by a deadline.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param at our clock
public record EscalateSilentNode(
    @TargetAggregateIdentifier OrderId orderId, String fulfillmentOrderId, Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public EscalateSilentNode {
    Require.text("fulfillment order id", fulfillmentOrderId);
  }
}
