/// What of an order is sold: recognized when goods leave, told by whoever books it, or issued as
/// something to pay with later.
@NullMarked
package io.throughline.order.sale;

import org.jspecify.annotations.NullMarked;
