package io.throughline.stock.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Somebody counted the units at a node: a fact, whatever we held before.
///
/// @param item the item
/// @param countId the reporter's id; the same again means the same count again
/// @param node where it was counted
/// @param counted how many lie there, reserved or not; zero or more
/// @param at when it was counted, by the reporter's clock
public record RecordCount(
    @TargetAggregateIdentifier StockItemId item,
    String countId,
    String node,
    int counted,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed or less than nothing was counted
  public RecordCount {
    Names.require("count id", countId);
    Names.require("node", node);
    Require.that(counted >= 0, "counted less than zero");
  }
}
