package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// What the account calls by this SKU is this item of ours, from here on.
///
/// @param listingId the id of the stream
/// @param channel kind of place, such as {@code shopify}, in lower case
/// @param account our seller account there, in lower case
/// @param channelSku the SKU as the channel writes it, or the title where it writes none
/// @param sku our stock keeping unit
/// @param reason why
/// @param at when, by our clock
@Revision("1")
public record SkuMapped(
    String listingId,
    String channel,
    String account,
    String channelSku,
    String sku,
    String reason,
    Instant at)
    implements ListingEvent {}
