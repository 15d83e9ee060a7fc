package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// There is not enough stock; nothing was promised.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param sku stock keeping unit
/// @param requested units wanted
/// @param available units that were there
/// @param at when we recorded it, our clock
@Revision("1")
public record ReservationDeclined(
    String orderId, String reservationId, String sku, int requested, int available, Instant at)
    implements ReservationEvent {}
