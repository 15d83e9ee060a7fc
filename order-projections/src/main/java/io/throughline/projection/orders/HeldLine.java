package io.throughline.projection.orders;

import org.jspecify.annotations.Nullable;

/// A line of an order that is held because a line of it has no SKU.
///
/// @param orderId the order
/// @param channel kind of place it comes from
/// @param account our seller account there
/// @param lineId the line
/// @param sku the SKU as it stands in the order; null when the channel wrote none
/// @param title what the buyer saw
public record HeldLine(
    String orderId,
    String channel,
    String account,
    String lineId,
    @Nullable String sku,
    String title) {}
