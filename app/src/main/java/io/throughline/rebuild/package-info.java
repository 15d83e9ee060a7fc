/// Rebuilding a read model from zero, watching it, and showing that it came out equal.
///
/// A rebuild is in place: readers see the model fill up again. Dead letters of its group are
/// cleared with it, because every event comes again.
@NullMarked
package io.throughline.rebuild;

import org.jspecify.annotations.NullMarked;
