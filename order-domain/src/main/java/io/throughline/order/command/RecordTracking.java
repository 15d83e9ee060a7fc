package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record what the carrier tells of a parcel.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param trackingId unique in the order
/// @param status the carrier's word
/// @param place where, null when not told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordTracking(
    @TargetAggregateIdentifier OrderId orderId,
    String shipmentId,
    String trackingId,
    String status,
    @Nullable String place,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordTracking {
    Require.text("shipment id", shipmentId);
    Require.text("tracking id", trackingId);
    Require.text("status", status);
  }
}
