package io.throughline.order.state;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldUpheld;
import org.jspecify.annotations.Nullable;

/// A hold as deciders see it.
///
/// @param placed the event that placed it
/// @param open false once it was released
/// @param upheld how it was found right; null when nobody did
public record Hold(HoldPlaced placed, boolean open, @Nullable HoldUpheld upheld) {

  /// The kind of hold that a validation rule places.
  public static final String VALIDATION = "validation";

  /// The kind of hold that a person places.
  public static final String MANUAL = "manual";

  /// The kind of hold that the channel's policy places.
  public static final String POLICY = "policy";

  /// Whether it blocks this action, on the order as a whole or on part of it.
  public boolean blocks(String action) {
    return open && placed.blocks().contains(action);
  }

  /// Whether it blocks this action for these units: its scope is the whole order, or their line, or
  /// their request to a node.
  public boolean blocks(String action, String lineId, @Nullable String fulfillmentOrderId) {
    var scope = placed.scope();
    return blocks(action)
        && (scope == null
            || scope.lineIds().contains(lineId)
            || (fulfillmentOrderId != null
                && fulfillmentOrderId.equals(scope.fulfillmentOrderId())));
  }

  /// Whether it stands in the way of validation.
  public boolean blocksValidation() {
    return open && placed.kind().equals(VALIDATION);
  }

  Hold released() {
    return new Hold(placed, false, upheld);
  }

  Hold upheld(HoldUpheld event) {
    return new Hold(placed, open, event);
  }
}
