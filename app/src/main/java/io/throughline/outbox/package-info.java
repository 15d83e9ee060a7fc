/// The outbox: what channels must be told is stored with the decision, and told afterwards, at
/// least once, in each order's sequence. The mirror of the inbox.
///
/// Data flows one way: {@link io.throughline.outbox.StoredEffects} stores what a reaction hands
/// over; a worker takes what is due, makes of the order's events what is to be told, tells the
/// channel, and writes the channel's answer to the order and the effect in one transaction.
@NullMarked
package io.throughline.outbox;

import org.jspecify.annotations.NullMarked;
