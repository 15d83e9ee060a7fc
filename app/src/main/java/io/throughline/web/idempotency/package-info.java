/// A request that is sent twice is done once: its answer is stored under the caller's {@code
/// Idempotency-Key}, in the transaction of the events that it led to. Rule: PROMISES P3.
@NullMarked
package io.throughline.web.idempotency;

import org.jspecify.annotations.NullMarked;
