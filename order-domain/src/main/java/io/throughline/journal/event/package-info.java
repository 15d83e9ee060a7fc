/// What happened to a journal batch, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.journal.event;

import org.jspecify.annotations.NullMarked;
