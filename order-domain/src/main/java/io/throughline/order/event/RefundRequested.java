package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The provider is to be asked to pay back; the id is the key of that request.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param at when we recorded it, our clock
@Revision("1")
public record RefundRequested(String orderId, String refundId, String provider, Instant at)
    implements RefundEvent {}
