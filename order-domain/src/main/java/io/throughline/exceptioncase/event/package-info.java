/// What happened to an exception case, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.exceptioncase.event;

import org.jspecify.annotations.NullMarked;
