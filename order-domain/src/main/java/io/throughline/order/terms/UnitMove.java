package io.throughline.order.terms;

import org.jspecify.annotations.Nullable;

/// Units of one line that went from one bucket to another.
///
/// The three ids say to what the units belong on that side of the move that has them: a reservation
/// from {@code RESERVED} on, a fulfillment order from {@code RELEASED} on, a parcel from {@code
/// SHIPPED} on.
///
/// @param lineId the line
/// @param sku what the units are in stock; null when the line has no SKU
/// @param quantity how many, one or more
/// @param from the bucket they left
/// @param to the bucket they entered
/// @param reservationId the stock promised to them; null when there is none
/// @param fulfillmentOrderId the request to a node; null when there is none
/// @param shipmentId the parcel; null when there is none
public record UnitMove(
    String lineId,
    @Nullable String sku,
    int quantity,
    Bucket from,
    Bucket to,
    @Nullable String reservationId,
    @Nullable String fulfillmentOrderId,
    @Nullable String shipmentId) {}
