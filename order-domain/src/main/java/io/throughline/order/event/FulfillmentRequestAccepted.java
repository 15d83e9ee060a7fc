package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The node agreed to ship.
///
/// @param orderId the order
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param nodeReference the node's own number for it, null when not told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record FulfillmentRequestAccepted(
    String orderId,
    String fulfillmentOrderId,
    @Nullable String nodeReference,
    Instant occurredAt,
    Instant at)
    implements FulfillmentEvent {}
