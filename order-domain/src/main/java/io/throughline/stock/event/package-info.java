/// What happened to the stock of an item, for ever. An event checks nothing, so that no rule of
/// tomorrow can refuse a fact of yesterday. No personal data stands in an event.
@NullMarked
package io.throughline.stock.event;

import org.jspecify.annotations.NullMarked;
