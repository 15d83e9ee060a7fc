package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The node took units off the shelf.
///
/// @param orderId the order
/// @param pickId unique in the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param units units as reported, by line
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record UnitsPicked(
    String orderId,
    String pickId,
    String fulfillmentOrderId,
    List<LineUnits> units,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements FulfillmentEvent, ReportsUnits {
  /// Copies the lists, checks nothing.
  public UnitsPicked {
    units = List.copyOf(units);
    moves = List.copyOf(moves);
  }
}
