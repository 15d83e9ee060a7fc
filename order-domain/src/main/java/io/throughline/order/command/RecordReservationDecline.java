package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record the stock item's answer that there is not enough.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param sku stock keeping unit
/// @param requested units wanted
/// @param available units that were there
/// @param backorder whether the units wait for stock, or stay open
/// @param at our clock
public record RecordReservationDecline(
    @TargetAggregateIdentifier OrderId orderId,
    String reservationId,
    String sku,
    int requested,
    int available,
    boolean backorder,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReservationDecline {
    Require.text("reservation id", reservationId);
    Require.text("sku", sku);
  }
}
