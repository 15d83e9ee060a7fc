package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Units at one node are promised to an order.
///
/// @param sku the item
/// @param reservationId unique in the item
/// @param orderId to whom
/// @param node where they lie
/// @param quantity how many are promised, above zero
/// @param requested how many were asked for; more than promised only when the order allowed it
/// @param availableBefore what was free to be promised at the node before
/// @param at when it was asked, by our clock
@Revision("1")
public record StockReserved(
    String sku,
    String reservationId,
    String orderId,
    String node,
    int quantity,
    int requested,
    long availableBefore,
    Instant at)
    implements StockEvent {}
