package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record how a return stands, by whoever decides it.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param state how it stands
/// @param units which units, by line; empty when not told
/// @param reason reason code; null when none was told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordReturn(
    @TargetAggregateIdentifier OrderId orderId,
    String returnId,
    ReturnState state,
    List<LineUnits> units,
    @Nullable String reason,
    Instant occurredAt,
    Instant at)
    implements ReturnCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReturn {
    Require.text("return id", returnId);
    units = List.copyOf(units);
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
