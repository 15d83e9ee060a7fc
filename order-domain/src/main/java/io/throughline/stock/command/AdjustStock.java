package io.throughline.stock.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Units were found, lost, broken or moved at a node: a fact, told as a difference.
///
/// @param item the item
/// @param adjustmentId the reporter's id; the same again means the same adjustment again
/// @param node where
/// @param delta how many more (above zero) or fewer (below zero) lie there now
/// @param reasonCode why, such as {@code DAMAGED}
/// @param note what should be remembered, up to 1,000 characters; no personal data; may be empty
/// @param at when it happened, by the reporter's clock
public record AdjustStock(
    @TargetAggregateIdentifier StockItemId item,
    String adjustmentId,
    String node,
    int delta,
    String reasonCode,
    String note,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed, the difference is zero, or the note
  ///   is too long
  public AdjustStock {
    Names.require("adjustment id", adjustmentId);
    Names.require("node", node);
    Names.requireCode("reason code", reasonCode);
    Require.that(delta != 0, "an adjustment of zero units");
    Names.requireNote(note);
  }
}
