/// The checker, seen red.
@NullMarked
package io.throughline.verify;

import org.jspecify.annotations.NullMarked;
