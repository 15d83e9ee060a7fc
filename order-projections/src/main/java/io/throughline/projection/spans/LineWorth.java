package io.throughline.projection.spans;

import io.throughline.money.Allocation;
import io.throughline.money.Money;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import java.util.List;

/// What each line is worth when the order comes: the stated total, charges and all, spread over the
/// lines in proportion to what they cost with discount and tax. The parts add up to the total, so
/// what the channel stated stays the fact (PRODUCT law 5).
final class LineWorth {

  private LineWorth() {}

  /// In minor units, one per line.
  static List<Long> of(OrderTerms terms) {
    return Allocation.proportionally(
            terms.totals().total(),
            terms.lines().stream().map(line -> cost(line, terms.taxIncluded())).toList())
        .stream()
        .map(Money::minorUnits)
        .toList();
  }

  private static long cost(OrderLine line, boolean taxIncluded) {
    long taxes =
        taxIncluded ? 0 : line.taxes().stream().mapToLong(tax -> tax.amount().minorUnits()).sum();
    return Math.max(0, line.gross().minorUnits() - line.discount().minorUnits() + taxes);
  }
}
