/// Business days of a channel account: closed with a hash that follows on the day before, so that
/// no figure of a closed day changes unseen.
@NullMarked
package io.throughline.businessday;

import org.jspecify.annotations.NullMarked;
