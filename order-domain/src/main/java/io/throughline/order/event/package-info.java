/// What happened to an order, for ever. An event checks nothing but its own immutability, so that
/// no rule of tomorrow can refuse a fact of yesterday. No personal data stands in an event.
@NullMarked
package io.throughline.order.event;

import org.jspecify.annotations.NullMarked;
