/// What happened to a business day, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.businessday.event;

import org.jspecify.annotations.NullMarked;
