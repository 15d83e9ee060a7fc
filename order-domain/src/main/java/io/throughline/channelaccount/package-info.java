/// Our accounts at the channels: the aggregate, and how everybody else learns an account's policy.
@NullMarked
package io.throughline.channelaccount;

import org.jspecify.annotations.NullMarked;
