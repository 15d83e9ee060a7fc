package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that a parcel left with these units.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param fulfillmentOrderId the request it answers, null when not told
/// @param parcel how it travels
/// @param units units as reported, by line
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record ConfirmShipment(
    @TargetAggregateIdentifier OrderId orderId,
    String shipmentId,
    @Nullable String fulfillmentOrderId,
    Parcel parcel,
    List<LineUnits> units,
    Instant occurredAt,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ConfirmShipment {
    Require.text("shipment id", shipmentId);
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
