/// Personal data of buyers.
@NullMarked
package io.throughline.personal;

import org.jspecify.annotations.NullMarked;
