package io.throughline.projection.orders;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Where an order is in its life, derived from its units: as long as any is on its way, the stage
/// is that of the unit that is furthest behind. A hold is no stage: it stands beside it. Rule:
/// DOMAIN section 3, computed by the SQL function {@code order_stage}.
public enum Stage {
  /// Taken in, not validated.
  RECEIVED,
  /// May be fulfilled; some units have no stock yet.
  VALIDATED,
  /// All units have their stock, some were not given to a node yet.
  RESERVED,
  /// A node has them all, some are not picked yet.
  RELEASED,
  /// All picked, some not packed yet.
  PICKED,
  /// All packed, some not shipped yet.
  PACKED,
  /// All left, some are still on their way.
  SHIPPED,
  /// Every unit is where it ends; the books are not closed yet.
  COMPLETE,
  /// Nothing is left to do.
  CLOSED,
  /// No unit comes.
  CANCELED,
  /// Will not be fulfilled.
  REJECTED;

  /// The stages in which an order is over.
  public static final Set<Stage> OVER =
      Collections.unmodifiableSet(EnumSet.of(COMPLETE, CLOSED, CANCELED, REJECTED));

  /// Whether an order here is still on its way.
  public boolean inFlight() {
    return !OVER.contains(this);
  }
}
