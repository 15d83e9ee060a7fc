/// Tests of closing the books.
@NullMarked
package io.throughline.finance;

import org.jspecify.annotations.NullMarked;
