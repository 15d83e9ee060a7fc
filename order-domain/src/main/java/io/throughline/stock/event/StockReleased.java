package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Promised units were given back to everybody. What is left of the reservation stands.
///
/// @param sku the item
/// @param releaseId the caller's id, unique among the releases of the item
/// @param reservationId the reservation
/// @param orderId whose it was
/// @param node where they lie
/// @param quantity how many were given back, above zero
/// @param requested how many should have been; more than given back when it held no more
/// @param reason why: a code
/// @param at when it was decided, by our clock
@Revision("1")
public record StockReleased(
    String sku,
    String releaseId,
    String reservationId,
    String orderId,
    String node,
    int quantity,
    int requested,
    String reason,
    Instant at)
    implements StockEvent {}
