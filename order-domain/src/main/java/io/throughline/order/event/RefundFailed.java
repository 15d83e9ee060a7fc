package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The money did not go back; it is still owed.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param code code of the failure, in the provider's word
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record RefundFailed(
    String orderId, String refundId, String provider, String code, Instant occurredAt, Instant at)
    implements RefundEvent {}
