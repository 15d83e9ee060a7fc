package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Units that were promised are not there: a promise is taken back, whole or in part. What is left
/// of it stands.
///
/// @param sku the item
/// @param reservationId the reservation
/// @param orderId who loses them
/// @param node where they should have lain
/// @param quantity how many are taken back, above zero
/// @param cause the fact that showed it: {@code count/<id>} or {@code adjustment/<id>}
/// @param at when that fact happened, by its reporter's clock
@Revision("1")
public record StockReservationRevoked(
    String sku,
    String reservationId,
    String orderId,
    String node,
    int quantity,
    String cause,
    Instant at)
    implements StockEvent {}
