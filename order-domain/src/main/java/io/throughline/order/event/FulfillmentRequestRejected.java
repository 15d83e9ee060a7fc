package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The node will not ship; its units are open again.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param reason reason code
/// @param moves what it did to the units; empty when nothing could be moved
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record FulfillmentRequestRejected(
    String orderId,
    String fulfillmentOrderId,
    String reason,
    List<UnitMove> moves,
    Instant occurredAt,
    Instant at)
    implements FulfillmentEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public FulfillmentRequestRejected {
    moves = List.copyOf(moves);
  }
}
