package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The money did not come.
///
/// @param orderId the order
/// @param captureId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param code code of the failure, in the provider's word
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record CaptureFailed(
    String orderId, String captureId, String provider, String code, Instant occurredAt, Instant at)
    implements PaymentEvent {}
