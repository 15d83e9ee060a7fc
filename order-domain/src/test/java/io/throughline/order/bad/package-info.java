/// What the rules of the domain forbid, so that each rule is seen to fail.
@NullMarked
package io.throughline.order.bad;

import org.jspecify.annotations.NullMarked;
