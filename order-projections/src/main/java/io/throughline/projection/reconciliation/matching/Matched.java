package io.throughline.projection.reconciliation.matching;

import java.util.List;

/// What matching says of a group.
///
/// @param items one per movement
/// @param variances oldest first
public record Matched(List<Item> items, List<Variance> variances) {

  /// Copies the lists.
  public Matched {
    items = List.copyOf(items);
    variances = List.copyOf(variances);
  }
}
