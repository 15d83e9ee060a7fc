package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Units left a node with a shipment. On hand falls by what came from the reservation and from free
/// stock; what neither had is told by the anomaly beside this event.
///
/// @param sku the item
/// @param shipmentId the shipment
/// @param reservationId whose units they were
/// @param orderId the order of that reservation
/// @param node where they lay
/// @param quantity how many left, as reported
/// @param fromReservation how many of them were held by the reservation
/// @param fromFree how many of them were taken from units promised to nobody
/// @param at when they left, by the reporter's clock
@Revision("1")
public record StockConsumed(
    String sku,
    String shipmentId,
    String reservationId,
    String orderId,
    String node,
    int quantity,
    int fromReservation,
    int fromFree,
    Instant at)
    implements StockEvent {}
