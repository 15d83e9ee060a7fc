package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The account's SKU stands for itself again. Orders that were mapped keep their SKU.
///
/// @param listingId the id of the stream
/// @param reason why
/// @param at when, by our clock
@Revision("1")
public record SkuUnmapped(String listingId, String reason, Instant at) implements ListingEvent {}
