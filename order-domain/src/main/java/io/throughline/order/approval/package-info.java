/// The two-person rule: what one person wants above the limit, another must agree to.
@NullMarked
package io.throughline.order.approval;

import org.jspecify.annotations.NullMarked;
