package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The payer's bank promised an amount.
///
/// @param orderId the order
/// @param authorizationId the provider's id
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param expiresAt until when, null when not told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record PaymentAuthorized(
    String orderId,
    String authorizationId,
    String provider,
    Money amount,
    @Nullable Instant expiresAt,
    Instant occurredAt,
    Instant at)
    implements PaymentEvent {}
