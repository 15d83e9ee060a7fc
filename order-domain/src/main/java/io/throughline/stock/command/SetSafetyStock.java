package io.throughline.stock.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Keep so many units at a node back from every reservation.
///
/// @param item the item
/// @param node where
/// @param quantity how many; zero keeps none back
/// @param at when it was decided, by our clock
public record SetSafetyStock(
    @TargetAggregateIdentifier StockItemId item, String node, int quantity, Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when the node is malformed or the quantity is below zero
  public SetSafetyStock {
    Names.require("node", node);
    Require.that(quantity >= 0, "safety stock below zero");
  }
}
