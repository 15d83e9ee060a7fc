/// What must have happened by some time: reactions schedule and cancel it, and when the time has
/// passed the order is told.
@NullMarked
package io.throughline.policy.deadline;

import org.jspecify.annotations.NullMarked;
