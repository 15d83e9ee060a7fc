/// What is asked of a channel account, and why it may be refused.
@NullMarked
package io.throughline.channelaccount.command;

import org.jspecify.annotations.NullMarked;
