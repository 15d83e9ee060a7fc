package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Want more or fewer units of a line, as long as no node has the order.
///
/// @param orderId the order
/// @param changeId unique in the order, the same id again means the same change again
/// @param lineId the line
/// @param quantity live units wanted, zero or more
/// @param added what added units cost altogether, null when units are taken away
/// @param reason reason code
/// @param at our clock
public record ChangeQuantity(
    @TargetAggregateIdentifier OrderId orderId,
    String changeId,
    String lineId,
    int quantity,
    @Nullable Money added,
    String reason,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ChangeQuantity {
    Require.text("change id", changeId);
    Require.text("line id", lineId);
    Require.text("reason", reason);
    Require.that(quantity >= 0, "fewer than no units");
  }
}
