package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.Sku;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Give a line its stock keeping unit. The order is checked again with it.
///
/// @param orderId the order
/// @param lineId the line
/// @param sku stock keeping unit
/// @param reason reason code
/// @param at our clock
public record MapLine(
    @TargetAggregateIdentifier OrderId orderId,
    String lineId,
    String sku,
    String reason,
    Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public MapLine {
    Require.text("line id", lineId);
    Require.that(Sku.canonical(sku) != null, "no stock keeping unit");
    Require.text("reason", reason);
  }
}
