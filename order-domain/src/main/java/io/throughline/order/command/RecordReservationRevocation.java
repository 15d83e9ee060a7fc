package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that promised stock turned out not to exist.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param revocationId unique, derived from the stock item's event
/// @param sku stock keeping unit
/// @param quantity units that lost their stock
/// @param cause what happened to the stock
/// @param at our clock
public record RecordReservationRevocation(
    @TargetAggregateIdentifier OrderId orderId,
    String reservationId,
    String revocationId,
    String sku,
    int quantity,
    String cause,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReservationRevocation {
    Require.text("reservation id", reservationId);
    Require.text("revocation id", revocationId);
    Require.text("sku", sku);
    Require.text("cause", cause);
    Require.that(quantity > 0, "no units");
  }
}
