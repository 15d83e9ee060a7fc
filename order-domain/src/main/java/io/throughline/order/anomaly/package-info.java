/// Settling contradictions between what is reported and what was held, because a person decided the
/// case or a later fact explained it.
@NullMarked
package io.throughline.order.anomaly;

import org.jspecify.annotations.NullMarked;
