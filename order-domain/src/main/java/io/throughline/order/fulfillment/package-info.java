/// Asking a node to ship units, and what it reports of its work.
@NullMarked
package io.throughline.order.fulfillment;

import org.jspecify.annotations.NullMarked;
