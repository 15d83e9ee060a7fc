package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// The buyer has something to pay with later, instead of goods or money: no sale, but a debt of
/// ours.
///
/// @param orderId the order that it was paid with
/// @param issueId unique in the order
/// @param kind {@code GIFT_CARD} or {@code STORE_CREDIT}
/// @param amount in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ValueIssued(
    String orderId,
    String issueId,
    String kind,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements PaymentEvent {}
