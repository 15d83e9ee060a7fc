/// Deadlines that survive restarts: a table, written in the transaction of the reaction that
/// schedules, and a worker that tells the order when the time has passed.
@NullMarked
package io.throughline.deadline;

import org.jspecify.annotations.NullMarked;
