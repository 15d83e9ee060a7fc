package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A ticket of customer service is about this order.
///
/// @param orderId the order
/// @param ticketId unique in the order
/// @param system where the ticket lies
/// @param openedAt by that system's clock
/// @param at when we recorded it, our clock
@Revision("1")
public record TicketLinked(
    String orderId, String ticketId, String system, Instant openedAt, Instant at)
    implements ServiceEvent {}
