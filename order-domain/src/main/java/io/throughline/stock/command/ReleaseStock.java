package io.throughline.stock.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Give reserved units back to everybody. More than the reservation holds gives back what it holds.
///
/// @param item the item
/// @param reservationId the reservation
/// @param quantity how many, one at least
/// @param releaseId the caller's id; the same again means the same release again
/// @param reason why: a code, such as {@code ORDER_CANCELED}
/// @param at when it was decided, by our clock
public record ReleaseStock(
    @TargetAggregateIdentifier StockItemId item,
    String reservationId,
    int quantity,
    String releaseId,
    String reason,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed or the quantity is below one
  public ReleaseStock {
    Names.require("reservation id", reservationId);
    Names.requireUnits(quantity);
    Names.require("release id", releaseId);
    Names.requireCode("reason", reason);
  }
}
