package io.throughline.channelaccount.command;

/// Something that is asked of what an account calls one of our items.
public sealed interface ListingCommand permits MapSku, UnmapSku {

  /// What is asked.
  ListingId listingId();
}
