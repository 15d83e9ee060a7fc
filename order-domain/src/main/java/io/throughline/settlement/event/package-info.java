/// What happened to a settlement batch, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.settlement.event;

import org.jspecify.annotations.NullMarked;
