/// The state that the decider reads, and how events build it.
@NullMarked
package io.throughline.rail.state;

import org.jspecify.annotations.NullMarked;
