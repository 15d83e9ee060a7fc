package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The provider did not answer: it is asked again with the same id, and nothing is assumed.
///
/// @param orderId the order
/// @param captureId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record CaptureOutcomeUnknown(
    String orderId, String captureId, String provider, Instant occurredAt, Instant at)
    implements PaymentEvent {}
