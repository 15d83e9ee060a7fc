/// The end of an order's life, and what brings it back.
@NullMarked
package io.throughline.order.closing;

import org.jspecify.annotations.NullMarked;
