/// Orders as they were.
@NullMarked
package io.throughline.replay;

import org.jspecify.annotations.NullMarked;
