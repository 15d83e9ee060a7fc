package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.ShipTo;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Send the goods somewhere else, as long as no node has them.
///
/// @param orderId the order
/// @param changeId unique in the order, the same id again means the same change again
/// @param shipTo coarse destination, null when nothing is shipped
/// @param person the address in the vault, null when it stays
/// @param reason reason code
/// @param at our clock
public record ChangeAddress(
    @TargetAggregateIdentifier OrderId orderId,
    String changeId,
    @Nullable ShipTo shipTo,
    @Nullable PersonReference person,
    String reason,
    Instant at)
    implements GoodsCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public ChangeAddress {
    Require.text("change id", changeId);
    Require.text("reason", reason);
  }
}
