/// Read model {@code value-in-flight}: what the orders that are still on their way are worth, by
/// channel, currency and stage, and how much of it is held.
///
/// Built from {@code OrderReceived}, {@code OrderValidated}, {@code OrderRejected}, {@code
/// HoldPlaced} and {@code HoldReleased}. An order's value is its stated total. Identity: the sum
/// over all stages is the sum of the stated totals of all orders that were received and not
/// rejected. Currencies are never added up. Rebuild: reset group {@code value-in-flight}.
@NullMarked
package io.throughline.projection.inflight;

import org.jspecify.annotations.NullMarked;
