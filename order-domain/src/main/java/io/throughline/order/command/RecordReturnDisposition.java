package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record what became of units of a return.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param dispositionId unique in the order, the same id again means the same disposition again
/// @param disposition {@code RESTOCKED}, {@code QUARANTINED}, {@code SCRAPPED} or {@code MISSING}
/// @param units units as reported, by line
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordReturnDisposition(
    @TargetAggregateIdentifier OrderId orderId,
    String returnId,
    String dispositionId,
    String disposition,
    List<LineUnits> units,
    Instant occurredAt,
    Instant at)
    implements ReturnCommand {

  private static final Set<String> DISPOSITIONS =
      Set.of("RESTOCKED", "QUARANTINED", "SCRAPPED", "MISSING");

  /// @throws IllegalArgumentException when an id or code is blank
  public RecordReturnDisposition {
    Require.text("return id", returnId);
    Require.text("disposition id", dispositionId);
    Require.that(
        DISPOSITIONS.contains(disposition), "disposition is one of " + new TreeSet<>(DISPOSITIONS));
    units = List.copyOf(units);
    Require.that(!units.isEmpty(), "no units");
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
  }
}
