package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The node will not give units back: they ship.
///
/// @param orderId the order
/// @param cancellationId the cancellation
/// @param fulfillmentOrderId the request to one node, unique in the order
/// @param reason reason code
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record CancellationDeclined(
    String orderId,
    String cancellationId,
    String fulfillmentOrderId,
    String reason,
    Instant occurredAt,
    Instant at)
    implements CancellationEvent {}
