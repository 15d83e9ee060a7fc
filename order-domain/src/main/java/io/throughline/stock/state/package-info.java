/// The stock of an item as its events left it: what deciders read, and how events build it. All of
/// it is immutable and has value equality; one more event costs the same for an item with ten
/// thousand open reservations as for one with ten.
@NullMarked
package io.throughline.stock.state;

import org.jspecify.annotations.NullMarked;
