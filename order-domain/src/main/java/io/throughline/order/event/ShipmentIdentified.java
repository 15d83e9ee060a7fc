package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A parcel was told under another id than it is known by. Whatever is told of that id is about
/// this parcel.
///
/// @param orderId the order
/// @param shipmentId the parcel, unique in the order
/// @param otherId the other id
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ShipmentIdentified(
    String orderId, String shipmentId, String otherId, Instant occurredAt, Instant at)
    implements ShipmentEvent {}
