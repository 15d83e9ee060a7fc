/// Read model {@code listed-skus}: which of our items a channel account means by its SKUs. Made
/// from every {@link io.throughline.channelaccount.event.ListingEvent}; may be rebuilt at any time.
/// It is asked while an order comes in, milliseconds behind: an order that comes before its mapping
/// keeps the channel's SKU, or is held and mapped later.
@NullMarked
package io.throughline.projection.listing;

import org.jspecify.annotations.NullMarked;
