package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Something was told of a parcel that is not known yet. It counts as soon as the parcel is.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param fact {@code DELIVERED}, {@code LOST} or {@code VOIDED}
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ShipmentFactAwaited(
    String orderId, String shipmentId, String fact, Instant occurredAt, Instant at)
    implements ShipmentEvent {}
