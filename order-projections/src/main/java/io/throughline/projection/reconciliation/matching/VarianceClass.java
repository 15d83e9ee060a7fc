package io.throughline.projection.reconciliation.matching;

import java.util.Arrays;
import java.util.Optional;

/// What kind of difference it is. Timing is none of them: whether an open item is late depends on
/// when somebody asks.
public enum VarianceClass {
  /// The rail settled a movement with less than it was worth to us.
  AMOUNT_SHORT,
  /// The rail settled a movement with more.
  AMOUNT_OVER,
  /// A line about a capture that nobody reported.
  ORPHAN_CAPTURE,
  /// A line about a refund that nobody reported.
  ORPHAN_REFUND,
  /// A line about a dispute that nobody reported.
  ORPHAN_CHARGEBACK,
  /// More was settled than moved.
  OVER_SETTLED,
  /// The same movement was settled in full more than once.
  DUPLICATE_LINE,
  /// An adjustment that nobody has explained.
  UNCLASSIFIED_LINE,
  /// A movement was settled in another currency.
  CURRENCY_MISMATCH,
  /// What was paid out is not the sum of the lines.
  PAYOUT_UNEXPLAINED,
  /// A payout came back and was not paid again.
  PAYOUT_FAILED;

  /// The class of this name, when it is one that matching finds.
  public static Optional<VarianceClass> named(String name) {
    return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
  }
}
