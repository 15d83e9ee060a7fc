/// Clearing: what people decide about the facts of one order on one rail, so that its clearing
/// account comes to zero. What decides takes two persons.
@NullMarked
package io.throughline.clearing;

import org.jspecify.annotations.NullMarked;
