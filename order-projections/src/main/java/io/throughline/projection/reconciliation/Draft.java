package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.Classification;
import io.throughline.projection.reconciliation.matching.DueMove;
import io.throughline.projection.reconciliation.matching.GroupFacts;
import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Line;
import io.throughline.projection.reconciliation.matching.Matched;
import io.throughline.projection.reconciliation.matching.Matching;
import io.throughline.projection.reconciliation.matching.Movement;
import io.throughline.projection.reconciliation.matching.Payout;
import io.throughline.projection.reconciliation.matching.Variance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A group while its facts are read, and what was said of it before.
final class Draft {

  final GroupKey key;
  final List<Movement> movements = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final List<Classification> classifications = new ArrayList<>();
  final List<DueMove> dueMoves = new ArrayList<>();
  final List<Payout> payouts = new ArrayList<>();

  /// By movement; a movement that nobody looked at before is missing.
  final Map<Movement, Item> itemsBefore = new HashMap<>();

  final List<Variance> variancesBefore = new ArrayList<>();

  Draft(GroupKey key) {
    this.key = key;
  }

  Matched matched() {
    return Matching.of(
        new GroupFacts(!key.isAccount(), movements, lines, classifications, dueMoves, payouts));
  }
}
