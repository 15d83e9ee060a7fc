package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that a parcel will not arrive.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordParcelLoss(
    @TargetAggregateIdentifier OrderId orderId, String shipmentId, Instant occurredAt, Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordParcelLoss {
    Require.text("shipment id", shipmentId);
  }
}
