/// The state that deciders read, and how events build it.
@NullMarked
package io.throughline.journal.state;

import org.jspecify.annotations.NullMarked;
