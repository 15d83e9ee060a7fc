package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The payer's bank promises another amount than before.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param amount what it promises now in all, what was captured on it included
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record AuthorizationAdjusted(
    String orderId, String authorizationId, Money amount, Instant occurredAt, Instant at)
    implements PaymentEvent {}
