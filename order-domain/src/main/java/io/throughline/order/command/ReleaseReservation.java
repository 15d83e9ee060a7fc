package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Give the stock of a reservation back that no node was asked to ship.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param reason reason code
/// @param at our clock
public record ReleaseReservation(
    @TargetAggregateIdentifier OrderId orderId, String reservationId, String reason, Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ReleaseReservation {
    Require.text("reservation id", reservationId);
    Require.text("reason", reason);
  }
}
