package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The carrier told of a parcel. Its word is data: no unit moves.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param trackingId unique in the order
/// @param status the carrier's word
/// @param place where, as the carrier writes it, null when not told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record TrackingUpdated(
    String orderId,
    String shipmentId,
    String trackingId,
    String status,
    @Nullable String place,
    Instant occurredAt,
    Instant at)
    implements ShipmentEvent {}
