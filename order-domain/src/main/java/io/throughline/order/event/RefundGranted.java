package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The buyer is owed this much.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param amount in the order's currency
/// @param cause {@code CANCELLATION}, {@code RETURN}, {@code CLAIM}, {@code GOODWILL}, {@code
///   PRICE_ADJUSTMENT}, {@code OVERPAYMENT} or {@code REJECTION}
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param at when we recorded it, our clock
@Revision("1")
public record RefundGranted(
    String orderId,
    String refundId,
    Money amount,
    String cause,
    String reason,
    String note,
    @Nullable String policyVersion,
    Instant at)
    implements RefundEvent {}
