/// What happened to a channel account, for ever. No personal data stands in an event.
@NullMarked
package io.throughline.channelaccount.event;

import org.jspecify.annotations.NullMarked;
