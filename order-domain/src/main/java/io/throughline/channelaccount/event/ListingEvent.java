package io.throughline.channelaccount.event;

/// Something that happened to what a channel account calls one of our items. Sealed, so that a new
/// event breaks every switch that has to learn it.
public sealed interface ListingEvent permits SkuMapped, SkuUnmapped {

  /// The id of its stream, {@code listing-<uuid>}.
  String listingId();
}
