package io.throughline.order.terms;

import java.util.EnumSet;
import java.util.Set;

/// Where a unit of a line stands. The buckets are disjoint, and the units in them add up to what
/// was ordered. Stored by name: a constant is never renamed and never lost. Rule: DOMAIN section 2.
public enum Bucket {
  /// Nothing is promised for it.
  OPEN,
  /// Wanted, and there is no stock for it.
  BACKORDERED,
  /// Stock at a node is promised to it.
  RESERVED,
  /// A node was asked to ship it.
  RELEASED,
  /// The node took it off the shelf.
  PICKED,
  /// The node packed it.
  PACKED,
  /// It left in a parcel.
  SHIPPED,
  /// The buyer has it.
  DELIVERED,
  /// It will not come.
  CANCELED,
  /// It left and never arrived.
  LOST,
  /// It came back.
  RETURNED;

  /// Not yet given to a node, so that it can be taken back at once.
  public static final Set<Bucket> FREE = Set.of(OPEN, BACKORDERED, RESERVED);

  /// In the hands of a node, which must agree before it is taken back.
  public static final Set<Bucket> AT_NODE = Set.of(RELEASED, PICKED, PACKED);

  /// The end of a unit's life.
  public static final Set<Bucket> TERMINAL =
      Set.copyOf(EnumSet.of(DELIVERED, CANCELED, LOST, RETURNED));

  /// Whether a unit here stays here, unless a named fact says otherwise.
  public boolean terminal() {
    return TERMINAL.contains(this);
  }
}
