/// Holds: a named block on named actions, placed and released with a reason.
@NullMarked
package io.throughline.order.hold;

import org.jspecify.annotations.NullMarked;
