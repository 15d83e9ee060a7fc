/// What channels must be told because an order decided it: reactions hand effects to a port, and
/// whoever implements it tells the channel, at least once and in the order's sequence.
@NullMarked
package io.throughline.policy.effect;

import org.jspecify.annotations.NullMarked;
