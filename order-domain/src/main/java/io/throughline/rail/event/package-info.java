/// What happened to a rail, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.rail.event;

import org.jspecify.annotations.NullMarked;
