/// Our accounts at the channels, and the secrets that they share with us.
@NullMarked
package io.throughline.account;

import org.jspecify.annotations.NullMarked;
