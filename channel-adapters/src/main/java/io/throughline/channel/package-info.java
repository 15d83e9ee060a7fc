/// What every channel adapter is: raw delivery in, order command out. An adapter is a pure function
/// of the delivery; it reads no clock, opens no connection and stores nothing. No adapter knows
/// another.
@NullMarked
package io.throughline.channel;

import org.jspecify.annotations.NullMarked;
