package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record the stock item's answer that stock is promised.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param sku stock keeping unit
/// @param node place that fulfills
/// @param quantity units promised
/// @param at our clock
public record RecordReservation(
    @TargetAggregateIdentifier OrderId orderId,
    String reservationId,
    String sku,
    String node,
    int quantity,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReservation {
    Require.text("reservation id", reservationId);
    Require.text("sku", sku);
    Require.text("node", node);
    Require.that(quantity > 0, "no units");
  }
}
