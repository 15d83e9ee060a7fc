/// Events that a handler could not take: parked in order, one queue per processing group, so that
/// one bad order never stops the others. They can be looked at and, once the cause is mended,
/// retried.
@NullMarked
package io.throughline.deadletter;

import org.jspecify.annotations.NullMarked;
