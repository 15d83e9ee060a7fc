package io.throughline.stock.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Reserved units left the node with a shipment: a fact, also when they were never reserved.
///
/// @param item the item
/// @param reservationId whose units they were
/// @param quantity how many left, one at least
/// @param shipmentId the shipment; the same with the same reservation means the same units again
/// @param at when they left, by the reporter's clock
public record ConsumeStock(
    @TargetAggregateIdentifier StockItemId item,
    String reservationId,
    int quantity,
    String shipmentId,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed or the quantity is below one
  public ConsumeStock {
    Names.require("reservation id", reservationId);
    Names.requireUnits(quantity);
    Names.require("shipment id", shipmentId);
  }
}
