package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The payer's bank did not promise the amount.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param provider payment provider or marketplace that moves the money
/// @param code code of the failure, in the provider's word
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record AuthorizationFailed(
    String orderId,
    String authorizationId,
    String provider,
    String code,
    Instant occurredAt,
    Instant at)
    implements PaymentEvent {}
