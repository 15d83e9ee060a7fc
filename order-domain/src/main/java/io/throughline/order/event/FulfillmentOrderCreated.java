package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// One node is asked to ship these units.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param node place that fulfills
/// @param moves what it did to the units; empty when nothing could be moved
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param at when we recorded it, our clock
@Revision("1")
public record FulfillmentOrderCreated(
    String orderId,
    String fulfillmentOrderId,
    String node,
    List<UnitMove> moves,
    @Nullable String policyVersion,
    Instant at)
    implements FulfillmentEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public FulfillmentOrderCreated {
    moves = List.copyOf(moves);
  }
}
