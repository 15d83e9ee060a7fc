package io.throughline.projection.listing;

import java.time.Instant;

/// What an account calls one of our items.
///
/// @param channelSku the SKU as the channel writes it, or the title where it writes none
/// @param sku our stock keeping unit
/// @param reason why it was mapped
/// @param mappedAt when, by our clock
public record ListedSku(String channelSku, String sku, String reason, Instant mappedAt) {}
