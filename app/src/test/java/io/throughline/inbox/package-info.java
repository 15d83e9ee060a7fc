/// Tests of the inbox.
@NullMarked
package io.throughline.inbox;

import org.jspecify.annotations.NullMarked;
