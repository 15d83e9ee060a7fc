/// Statements of the rails: what a rail says it settled, in batches that are accepted as a whole.
@NullMarked
package io.throughline.settlement;

import org.jspecify.annotations.NullMarked;
