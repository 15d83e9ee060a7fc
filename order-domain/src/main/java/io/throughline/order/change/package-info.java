/// Changes of an order that no node has yet: where it goes, and how much of what.
@NullMarked
package io.throughline.order.change;

import org.jspecify.annotations.NullMarked;
