package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The carrier tried and could not deliver; it may try again.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param attemptId unique in the order
/// @param reason reason code
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record DeliveryFailed(
    String orderId,
    String shipmentId,
    String attemptId,
    String reason,
    Instant occurredAt,
    Instant at)
    implements ShipmentEvent {}
