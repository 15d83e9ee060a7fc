package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Money came in.
///
/// @param orderId the order
/// @param captureId unique in the order
/// @param authorizationId the promise it draws on, null when there is none
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record PaymentCaptured(
    String orderId,
    String captureId,
    @Nullable String authorizationId,
    String provider,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements PaymentEvent {}
