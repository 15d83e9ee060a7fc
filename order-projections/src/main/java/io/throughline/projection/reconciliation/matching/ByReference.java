package io.throughline.projection.reconciliation.matching;

import java.util.List;

/// The movements of one kind and reference, against the lines that name them. Such lines settle a
/// movement in full: what they differ from it is a difference of amount, not something that is
/// still to come.
final class ByReference {

  private final List<Movement> movements;
  private final List<Line> lines;
  private final Variances variances;

  ByReference(List<Movement> movements, List<Line> lines, Variances variances) {
    this.movements = movements;
    this.lines = lines;
    this.variances = variances;
  }

  /// Whether lines of its currency settle this movement.
  boolean settles(Movement movement) {
    var own = linesOf(movement);
    long sum = own.stream().mapToLong(Line::minor).sum();
    boolean settles = sum != 0 && Long.signum(sum) == Long.signum(movement.minor());
    long difference = settles ? Math.subtractExact(sum, movement.minor()) : sum;
    if (difference != 0) {
      variances.on(
          movement, classOf(movement, own, settles, difference), movement.currency(), difference);
    }
    return settles;
  }

  /// Lines that name it in a currency that it never had.
  void otherCurrencies() {
    for (var line : lines) {
      if (movements.stream().noneMatch(m -> m.currency().equals(line.currency()))) {
        variances.on(
            movements.getFirst(), VarianceClass.CURRENCY_MISMATCH, line.currency(), line.minor());
      }
    }
  }

  private static VarianceClass classOf(
      Movement movement, List<Line> own, boolean settles, long difference) {
    if (settles && own.size() > 1 && own.stream().allMatch(l -> l.minor() == movement.minor())) {
      return VarianceClass.DUPLICATE_LINE;
    }
    return difference < 0 ? VarianceClass.AMOUNT_SHORT : VarianceClass.AMOUNT_OVER;
  }

  /// A refund and its reversal have one reference: each has the lines of its direction.
  private List<Line> linesOf(Movement movement) {
    boolean shared =
        movements.stream().filter(m -> m.currency().equals(movement.currency())).count() > 1;
    return lines.stream()
        .filter(line -> line.currency().equals(movement.currency()))
        .filter(line -> !shared || Long.signum(line.minor()) == Long.signum(movement.minor()))
        .toList();
  }
}
