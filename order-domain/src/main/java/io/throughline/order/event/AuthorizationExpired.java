package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The promise of an amount ran out.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record AuthorizationExpired(
    String orderId, String authorizationId, Instant occurredAt, Instant at)
    implements PaymentEvent {}
