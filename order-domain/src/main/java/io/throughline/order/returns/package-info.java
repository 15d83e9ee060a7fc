/// Goods that come back: announced, decided, received, given a disposition. All of it is reported,
/// none of it refused. A refund does not wait for it, nor it for a refund.
@NullMarked
package io.throughline.order.returns;

import org.jspecify.annotations.NullMarked;
