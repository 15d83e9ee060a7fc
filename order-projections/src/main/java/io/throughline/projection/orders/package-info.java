/// Read model {@code order-list}: every order with its stage, its open holds and its timeline.
///
/// Built from all order events. Answers: the list by place and time, one order, its story. Lag: the
/// time from a commit to the next batch, a few milliseconds. Rebuild: reset group {@code
/// order-list}.
@NullMarked
package io.throughline.projection.orders;

import org.jspecify.annotations.NullMarked;
