/// Tests of the load command's arithmetic.
@NullMarked
package io.throughline.load;

import org.jspecify.annotations.NullMarked;
