package io.throughline.order.event;

import io.throughline.order.terms.Parcel;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The same parcel travels otherwise than was told: another carrier, service or number.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param parcel how it travels
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ParcelChanged(
    String orderId, String shipmentId, Parcel parcel, Instant occurredAt, Instant at)
    implements ShipmentEvent {}
