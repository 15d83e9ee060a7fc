package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Too little was free to promise. The order learns it from here; nothing is held.
///
/// @param sku the item
/// @param reservationId the id under which was asked; it stands for this answer from here on
/// @param orderId who asked
/// @param node where it was asked for; null when any node would have done
/// @param requested how many were asked for
/// @param available the most that one node could have promised, zero or more
/// @param at when it was asked, by our clock
@Revision("1")
public record StockReservationDeclined(
    String sku,
    String reservationId,
    String orderId,
    @Nullable String node,
    int requested,
    long available,
    Instant at)
    implements StockEvent {}
