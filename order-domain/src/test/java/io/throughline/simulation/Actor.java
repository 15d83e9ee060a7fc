package io.throughline.simulation;

import org.jspecify.annotations.Nullable;

/// Somebody who asks something of an order, or reports something about it.
@FunctionalInterface
interface Actor {

  /// What he says next of this order; null when he has nothing to say.
  @Nullable Object next(News news);
}
