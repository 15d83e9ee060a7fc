package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// It was decided what becomes of units that came back, or should have.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param dispositionId unique in the order
/// @param disposition {@code RESTOCKED}, {@code QUARANTINED}, {@code SCRAPPED} or {@code MISSING}
/// @param units units as reported, by line
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ReturnDispositioned(
    String orderId,
    String returnId,
    String dispositionId,
    String disposition,
    List<LineUnits> units,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements ReturnEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public ReturnDispositioned {
    units = List.copyOf(units);
    moves = List.copyOf(moves);
  }
}
