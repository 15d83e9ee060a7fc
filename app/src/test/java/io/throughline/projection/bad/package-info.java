/// What the house forbids, so that each rule is seen to fail.
@NullMarked
package io.throughline.projection.bad;

import org.jspecify.annotations.NullMarked;
