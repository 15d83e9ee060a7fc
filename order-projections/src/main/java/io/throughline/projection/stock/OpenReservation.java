package io.throughline.projection.stock;

import java.time.Instant;

/// Units that are promised to an order and have not left yet.
///
/// @param reservationId unique in the item
/// @param orderId whose they are
/// @param node where they lie
/// @param quantity how many it still holds
/// @param since when they were promised, by our clock
public record OpenReservation(
    String reservationId, String orderId, String node, int quantity, Instant since) {}
