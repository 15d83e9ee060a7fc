package io.throughline.order.event;

import io.throughline.money.Money;
import io.throughline.order.terms.RefundParts;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Money went back to the buyer.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param cause why it was owed: {@code CANCELLATION}, {@code RETURN}, {@code CLAIM}, {@code
///   GOODWILL}, {@code PRICE_ADJUSTMENT}, {@code OVERPAYMENT} or {@code REJECTION}; null in events
///   before it was kept
/// @param parts what it is made of; null in events before it was kept
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderRefunded(
    String orderId,
    String refundId,
    String provider,
    Money amount,
    @Nullable String cause,
    @Nullable RefundParts parts,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements RefundEvent {}
