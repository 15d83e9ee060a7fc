/// An order's story up to a moment of its past, and what it was then: read from its events, folded
/// by the same rules that decide on it, without touching anything.
@NullMarked
package io.throughline.replay;

import org.jspecify.annotations.NullMarked;
