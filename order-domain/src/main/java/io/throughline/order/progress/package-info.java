/// What is next for an order, as its channel's policy says: the one place that moves an order on
/// without being asked.
@NullMarked
package io.throughline.order.progress;

import org.jspecify.annotations.NullMarked;
