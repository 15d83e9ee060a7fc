package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// What is left open between the buyer and us is let go.
///
/// @param orderId the order
/// @param writeOffId unique in the order
/// @param direction {@code CUSTOMER_OWES} or {@code WE_OWE}
/// @param amount in the order's currency
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param businessDay the channel account's day it belongs to; null in events before it was kept
/// @param at when we recorded it, our clock
@Revision("1")
public record BalanceWrittenOff(
    String orderId,
    String writeOffId,
    String direction,
    Money amount,
    String reason,
    String note,
    @Nullable LocalDate businessDay,
    Instant at)
    implements PaymentEvent {}
