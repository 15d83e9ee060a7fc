package io.throughline.stock.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Units arrived at a node: a fact.
///
/// @param item the item
/// @param receiptId the reporter's id; the same again means the same receipt again
/// @param node where they lie now
/// @param quantity how many, one at least
/// @param reference what they came with, such as a purchase order number
/// @param at when they arrived, by the reporter's clock
public record RecordReceipt(
    @TargetAggregateIdentifier StockItemId item,
    String receiptId,
    String node,
    int quantity,
    @Nullable String reference,
    Instant at)
    implements StockCommand {

  /// @throws IllegalArgumentException when a name is malformed or the quantity is below one
  public RecordReceipt {
    Names.require("receipt id", receiptId);
    Names.require("node", node);
    Names.requireUnits(quantity);
    if (reference != null) {
      Names.require("reference", reference);
    }
  }
}
