/// Taking in the files of a statement: in parts, and accepted as a whole.
@NullMarked
package io.throughline.settlement.intake;

import org.jspecify.annotations.NullMarked;
