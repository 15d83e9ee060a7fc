/// The state that deciders read, how events build it, and what a decision may be.
@NullMarked
package io.throughline.order.decision;

import org.jspecify.annotations.NullMarked;
