/// Money that is owed to the buyer and goes back to him. What is owed is decided, what went back is
/// reported, and the two are kept apart.
@NullMarked
package io.throughline.order.refund;

import org.jspecify.annotations.NullMarked;
