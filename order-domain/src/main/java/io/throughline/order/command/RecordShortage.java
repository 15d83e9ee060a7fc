package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the node did not find units.
///
/// @param orderId the order
/// @param shortageId unique in the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param units units as reported, by line
/// @param reason reason code
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordShortage(
    @TargetAggregateIdentifier OrderId orderId,
    String shortageId,
    String fulfillmentOrderId,
    List<LineUnits> units,
    String reason,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordShortage {
    Require.text("shortage id", shortageId);
    Require.text("fulfillment order id", fulfillmentOrderId);
    Require.text("reason", reason);
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
