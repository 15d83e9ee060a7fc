/// The list of the rails whose settlement files can be read.
@NullMarked
package io.throughline.settlement.rails;

import org.jspecify.annotations.NullMarked;
