/// Setting an account's policy: each one is a version of its own, and none is ever changed.
@NullMarked
package io.throughline.channelaccount.setting;

import org.jspecify.annotations.NullMarked;
