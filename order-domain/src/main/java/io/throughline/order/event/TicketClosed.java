package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The ticket is answered.
///
/// @param orderId the order
/// @param ticketId the ticket
/// @param closedAt by the ticket system's clock
/// @param at when we recorded it, our clock
@Revision("1")
public record TicketClosed(String orderId, String ticketId, Instant closedAt, Instant at)
    implements ServiceEvent {}
