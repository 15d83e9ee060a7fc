package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that units of a return arrived.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param receiptId unique in the order, the same id again means the same receipt again
/// @param units units as reported, by line
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordReturnReceipt(
    @TargetAggregateIdentifier OrderId orderId,
    String returnId,
    String receiptId,
    List<LineUnits> units,
    Instant occurredAt,
    Instant at)
    implements ReturnCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReturnReceipt {
    Require.text("return id", returnId);
    Require.text("receipt id", receiptId);
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
