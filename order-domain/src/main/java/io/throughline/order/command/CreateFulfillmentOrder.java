package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Ask one node to ship reserved units.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param node place that fulfills
/// @param units units as reported, by line
/// @param at our clock
public record CreateFulfillmentOrder(
    @TargetAggregateIdentifier OrderId orderId,
    String fulfillmentOrderId,
    String node,
    List<LineUnits> units,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public CreateFulfillmentOrder {
    Require.text("fulfillment order id", fulfillmentOrderId);
    Require.text("node", node);
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
