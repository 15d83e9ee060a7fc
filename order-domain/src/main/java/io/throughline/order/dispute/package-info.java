/// Disputes: the payer contests what he paid, his bank decides. Reported, never refused; what money
/// moves by it is told as money.
@NullMarked
package io.throughline.order.dispute;

import org.jspecify.annotations.NullMarked;
