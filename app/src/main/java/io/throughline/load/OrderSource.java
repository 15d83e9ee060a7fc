package io.throughline.load;

import org.jspecify.annotations.Nullable;

/// Where senders get their orders; asked by many threads.
@FunctionalInterface
interface OrderSource {

  /// One that nobody else gets; null when there is none left.
  @Nullable PreparedOrder next();
}
