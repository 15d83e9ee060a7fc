/// What people decided about a clearing group, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.clearing.event;

import org.jspecify.annotations.NullMarked;
