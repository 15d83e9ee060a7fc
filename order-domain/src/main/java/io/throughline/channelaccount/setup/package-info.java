/// Connecting an account: its name, what signs its webhooks, the way back, and whether it is open.
@NullMarked
package io.throughline.channelaccount.setup;

import org.jspecify.annotations.NullMarked;
