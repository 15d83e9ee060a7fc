package io.throughline.order.state;

import io.throughline.order.event.HoldPlaced;

/// A hold as deciders see it.
///
/// @param placed the event that placed it
/// @param open false once it was released
public record Hold(HoldPlaced placed, boolean open) {

  /// The kind of hold that a validation rule places.
  public static final String VALIDATION = "validation";

  /// The kind of hold that a person places.
  public static final String MANUAL = "manual";

  /// Whether it stands in the way of validation.
  public boolean blocksValidation() {
    return open && placed.kind().equals(VALIDATION);
  }

  Hold released() {
    return new Hold(placed, false);
  }
}
