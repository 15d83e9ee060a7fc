package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the node took units off the shelf.
///
/// @param orderId the order
/// @param pickId unique in the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param units units as reported, by line
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordPick(
    @TargetAggregateIdentifier OrderId orderId,
    String pickId,
    String fulfillmentOrderId,
    List<LineUnits> units,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordPick {
    Require.text("pick id", pickId);
    Require.text("fulfillment order id", fulfillmentOrderId);
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
