/// What a channel's whole order document says after the order was taken in. Reported, never
/// refused, and nothing of ours is overwritten by it.
@NullMarked
package io.throughline.order.channelupdate;

import org.jspecify.annotations.NullMarked;
