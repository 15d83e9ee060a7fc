package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the carrier could not deliver a parcel this time.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param attemptId unique in the order
/// @param reason reason code
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordDeliveryFailure(
    @TargetAggregateIdentifier OrderId orderId,
    String shipmentId,
    String attemptId,
    String reason,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordDeliveryFailure {
    Require.text("shipment id", shipmentId);
    Require.text("attempt id", attemptId);
    Require.text("reason", reason);
  }
}
