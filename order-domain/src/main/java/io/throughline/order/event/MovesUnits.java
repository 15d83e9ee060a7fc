package io.throughline.order.event;

import io.throughline.order.terms.UnitMove;
import java.util.List;

/// An event that moves units from bucket to bucket, and says which. Whoever counts units adds up
/// the moves and needs to know nothing else of the event.
public interface MovesUnits {

  /// The order's id.
  String orderId();

  /// What moved, in order; may be empty.
  List<UnitMove> moves();
}
