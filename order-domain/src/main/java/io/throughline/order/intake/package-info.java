/// Taking an order in: receive it once, validate it, reject it.
@NullMarked
package io.throughline.order.intake;

import org.jspecify.annotations.NullMarked;
