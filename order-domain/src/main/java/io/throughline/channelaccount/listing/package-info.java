/// What a channel account calls our items.
@NullMarked
package io.throughline.channelaccount.listing;

import org.jspecify.annotations.NullMarked;
