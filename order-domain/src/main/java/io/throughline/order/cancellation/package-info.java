/// Units that will not come: who may ask for it, and when their node must agree.
@NullMarked
package io.throughline.order.cancellation;

import org.jspecify.annotations.NullMarked;
