package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The node did not find these units; they are open again.
///
/// @param orderId the order
/// @param shortageId unique in the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param node place that did not find them, null when the request is not known
/// @param units units as reported, by line
/// @param reason reason code
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record UnitsShortPicked(
    String orderId,
    String shortageId,
    String fulfillmentOrderId,
    @Nullable String node,
    List<LineUnits> units,
    String reason,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements FulfillmentEvent, ReportsUnits {
  /// Copies the lists, checks nothing.
  public UnitsShortPicked {
    units = List.copyOf(units);
    moves = List.copyOf(moves);
  }
}
