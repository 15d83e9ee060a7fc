package io.throughline.projection.orders;

/// Where an order is in its life. A hold is no stage: it stands beside it.
public enum Stage {
  /// Taken in, not validated.
  RECEIVED,
  /// May be fulfilled.
  VALIDATED,
  /// Will not be fulfilled.
  REJECTED
}
