package io.throughline.projection.reconciliation.matching;

import java.util.List;

/// All facts of one group. Their order means nothing.
///
/// @param pooled whether lines without a reference belong together: those of one order do, those of
///   an account as a whole do not
public record GroupFacts(
    boolean pooled,
    List<Movement> movements,
    List<Line> lines,
    List<Classification> classifications,
    List<DueMove> dueMoves,
    List<Payout> payouts) {

  /// Copies the lists.
  public GroupFacts {
    movements = List.copyOf(movements);
    lines = List.copyOf(lines);
    classifications = List.copyOf(classifications);
    dueMoves = List.copyOf(dueMoves);
    payouts = List.copyOf(payouts);
  }
}
