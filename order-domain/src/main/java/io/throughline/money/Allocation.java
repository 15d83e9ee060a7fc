package io.throughline.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The two ways in which an amount is split, both without losing or making a cent. Rule: MONEY
/// section 6.
public final class Allocation {

  private Allocation() {}

  /// Splits an order-level amount over lines in proportion to their weights. Each part is the whole
  /// number of minor units below its exact share; what is left goes, one minor unit each, to the
  /// largest remainders, ties to the lower index. When all weights are zero they count as equal.
  ///
  /// @param weights one per part, zero or more; usually the lines' amounts in minor units
  /// @return one part per weight, in the same order; they add up to the amount
  /// @throws IllegalArgumentException when there is no weight or one is negative
  public static List<Money> proportionally(Money amount, List<Long> weights) {
    if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights must be one or more, none negative: " + weights);
    }
    var effective =
        weights.stream().allMatch(weight -> weight == 0)
            ? weights.stream().map(_ -> 1L).toList()
            : weights;
    var sum = effective.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    var parts = new ArrayList<Long>();
    var remainders = new ArrayList<BigInteger>();
    long left = amount.minorUnits();
    for (long weight : effective) {
      var share =
          BigInteger.valueOf(amount.minorUnits())
              .multiply(BigInteger.valueOf(weight))
              .divideAndRemainder(sum);
      parts.add(share[0].longValueExact());
      remainders.add(share[1]);
      left -= share[0].longValueExact();
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer index) -> remainders.get(index))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(left)
        .forEach(index -> parts.set(index, parts.get(index) + 1));
    return parts.stream().map(part -> new Money(part, amount.currency())).toList();
  }

  /// The share of some units of a line: those from {@code from} (inclusive) to {@code to}
  /// (exclusive) of {@code quantity}. Unit k ends at half-up(amount * k / quantity), so any
  /// division of the line into runs of units adds up to the line exactly, in whatever order they
  /// ship or are refunded.
  ///
  /// @throws IllegalArgumentException when {@code 0 <= from <= to <= quantity} and {@code quantity
  ///   > 0} do not hold
  public static Money ofUnits(Money amount, long quantity, long from, long to) {
    if (quantity <= 0 || from < 0 || from > to || to > quantity) {
      throw new IllegalArgumentException(
          "units [" + from + ", " + to + ") of " + quantity + " do not exist");
    }
    return new Money(upTo(amount, quantity, to) - upTo(amount, quantity, from), amount.currency());
  }

  private static long upTo(Money amount, long quantity, long units) {
    var doubled = BigInteger.valueOf(amount.minorUnits()).multiply(BigInteger.valueOf(2L * units));
    return doubled
        .add(BigInteger.valueOf(quantity))
        .divide(BigInteger.valueOf(2L * quantity))
        .longValueExact();
  }
}
