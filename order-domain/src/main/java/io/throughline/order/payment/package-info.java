/// Money that is promised or comes in. What a provider reports is recorded; what we ask it for is
/// decided.
@NullMarked
package io.throughline.order.payment;

import org.jspecify.annotations.NullMarked;
