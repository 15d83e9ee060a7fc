package io.throughline.stock.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Promise units to an order. Answered by an event in any case, because the order needs the answer.
///
/// @param item the item
/// @param reservationId the caller's id; the same again gets the same answer
/// @param orderId who asks
/// @param quantity how many, one at least
/// @param node where they are to be taken; null leaves the choice to us
/// @param allowPartial whether fewer than asked are better than none
/// @param at when it was asked, by our clock
public record ReserveStock(
    @TargetAggregateIdentifier StockItemId item,
    String reservationId,
    String orderId,
    int quantity,
    @Nullable String node,
    boolean allowPartial,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed or the quantity is below one
  public ReserveStock {
    Names.require("reservation id", reservationId);
    Names.require("order id", orderId);
    Names.requireUnits(quantity);
    if (node != null) {
      Names.require("node", node);
    }
  }

  /// All or nothing, from any one node.
  public static ReserveStock whole(
      StockItemId item, String reservationId, String orderId, int quantity, Instant at) {
    return new ReserveStock(item, reservationId, orderId, quantity, null, false, at);
  }
}
