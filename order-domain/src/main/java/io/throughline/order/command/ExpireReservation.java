package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Give the stock of a reservation back because its time is over and nobody paid. Sent by a
/// deadline.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param at our clock
public record ExpireReservation(
    @TargetAggregateIdentifier OrderId orderId, String reservationId, Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ExpireReservation {
    Require.text("reservation id", reservationId);
  }
}
