/// Tests of our accounts at the channels.
@NullMarked
package io.throughline.account;

import org.jspecify.annotations.NullMarked;
