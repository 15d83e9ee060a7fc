package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// Money that went back to the buyer returned to us: he could not be paid.
///
/// @param orderId the order
/// @param refundId the refund that came back
/// @param provider payment provider or marketplace that moves the money
/// @param amount what came back, in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record RefundReversed(
    String orderId,
    String refundId,
    String provider,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements RefundEvent {}
