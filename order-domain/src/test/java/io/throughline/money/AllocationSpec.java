package io.throughline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Splitting loses no cent and makes none: tried on every small case there is. Rule: MONEY section
/// 6.
class AllocationSpec {

  private static final Currency USD = Currency.of("USD");

  @Test
  void every_cut_of_every_line_into_runs_of_units_adds_up() {
    for (int amount = 0; amount <= 200; amount++) {
      for (int quantity = 1; quantity <= 12; quantity++) {
        var shares = sharesOfEveryRun(amount, quantity);
        for (int cuts = 0; cuts < 1 << (quantity - 1); cuts++) {
          if (sumOfRuns(shares, quantity, cuts) != amount) {
            throw new AssertionError(
                "%d in %d units, cut at %s"
                    .formatted(amount, quantity, Integer.toBinaryString(cuts)));
          }
        }
      }
    }
  }

  private static long[][] sharesOfEveryRun(int amount, int quantity) {
    var shares = new long[quantity + 1][quantity + 1];
    for (int from = 0; from <= quantity; from++) {
      for (int to = from; to <= quantity; to++) {
        shares[from][to] =
            Allocation.ofUnits(new Money(amount, USD), quantity, from, to).minorUnits();
      }
    }
    return shares;
  }

  /// Bit k of the cuts parts unit k from unit k + 1.
  private static long sumOfRuns(long[][] shares, int quantity, int cuts) {
    long sum = 0;
    int from = 0;
    for (int unit = 0; unit < quantity; unit++) {
      if (unit == quantity - 1 || (cuts & 1 << unit) != 0) {
        sum += shares[from][unit + 1];
        from = unit + 1;
      }
    }
    return sum;
  }

  @Test
  void a_run_of_units_is_within_one_minor_unit_of_its_exact_share() {
    for (int amount = 0; amount <= 200; amount++) {
      for (int quantity = 1; quantity <= 12; quantity++) {
        var shares = sharesOfEveryRun(amount, quantity);
        for (int from = 0; from <= quantity; from++) {
          for (int to = from; to <= quantity; to++) {
            long tooMuch = shares[from][to] * quantity - (long) amount * (to - from);
            assertThat(Math.abs(tooMuch)).isLessThanOrEqualTo(quantity);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 33", "1, 34", "2, 33"})
  void a_dollar_in_three_gives_its_cent_to_the_middle(int unit, long minorUnits) {
    assertThat(Allocation.ofUnits(Money.of("1.00", "USD"), 3, unit, unit + 1))
        .isEqualTo(new Money(minorUnits, USD));
  }

  @Test
  void a_half_goes_up() {
    assertThat(Allocation.ofUnits(new Money(1, USD), 2, 0, 1)).isEqualTo(new Money(1, USD));
    assertThat(Allocation.ofUnits(new Money(1, USD), 2, 1, 2)).isEqualTo(new Money(0, USD));
  }

  /// Scenario S13: elsewhere 179.25 was refunded as 179.26.
  @Test
  void three_refunds_of_one_unit_never_exceed_the_line() {
    var line = Money.of("179.25", "USD");
    var refunded =
        Allocation.ofUnits(line, 3, 0, 1)
            .plus(Allocation.ofUnits(line, 3, 1, 2))
            .plus(Allocation.ofUnits(line, 3, 2, 3));

    assertThat(refunded).isEqualTo(line);
    for (int quantity = 1; quantity <= 1000; quantity++) {
      var sum = Money.zero(USD);
      for (int unit = 0; unit < quantity; unit++) {
        sum = sum.plus(Allocation.ofUnits(line, quantity, unit, unit + 1));
      }
      assertThat(sum).isEqualTo(line);
    }
  }

  @Test
  void the_largest_amount_is_split_without_overflow() {
    var largest = new Money(Long.MAX_VALUE, USD);
    int all = Integer.MAX_VALUE;

    assertThat(
            Allocation.ofUnits(largest, all, 0, 7).plus(Allocation.ofUnits(largest, all, 7, all)))
        .isEqualTo(largest);
    assertThat(Allocation.proportionally(largest, List.of(Long.MAX_VALUE, Long.MAX_VALUE, 1L)))
        .extracting(Money::minorUnits)
        .containsExactly(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, 1L);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "-1, 0, 0", "3, -1, 1", "3, 2, 1", "3, 0, 4"})
  void units_that_do_not_exist_have_no_share(int quantity, int from, int to) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocation.ofUnits(Money.of("1.00", "USD"), quantity, from, to));
  }

  @Test
  void every_split_over_small_weights_is_exact_and_fair() {
    for (List<Long> weights : weightVectors()) {
      for (int amount = 0; amount <= 60; amount++) {
        var parts =
            Allocation.proportionally(new Money(amount, USD), weights).stream()
                .mapToLong(Money::minorUnits)
                .toArray();
        if (!isExactAndFair(amount, effective(weights), parts)) {
          throw new AssertionError(
              "%d over %s gave %s"
                  .formatted(amount, weights, LongStream.of(parts).boxed().toList()));
        }
      }
    }
  }

  /// Every vector of one to four weights from 0 to 6: 2,800 of them.
  private static List<List<Long>> weightVectors() {
    var vectors = new ArrayList<List<Long>>();
    var shorter = List.of(List.<Long>of());
    for (int length = 1; length <= 4; length++) {
      var longer = new ArrayList<List<Long>>();
      for (List<Long> start : shorter) {
        for (long weight = 0; weight <= 6; weight++) {
          var vector = new ArrayList<>(start);
          vector.add(weight);
          longer.add(vector);
        }
      }
      vectors.addAll(longer);
      shorter = longer;
    }
    return vectors;
  }

  private static long[] effective(List<Long> weights) {
    boolean allZero = weights.stream().allMatch(weight -> weight == 0);
    return weights.stream().mapToLong(weight -> allZero ? 1 : weight).toArray();
  }

  private static boolean isExactAndFair(long amount, long[] weights, long[] parts) {
    long sum = LongStream.of(weights).sum();
    boolean fair = parts.length == weights.length && LongStream.of(parts).sum() == amount;
    for (int i = 0; i < parts.length && fair; i++) {
      long extra = parts[i] - amount * weights[i] / sum;
      fair = extra == 0 || (extra == 1 && amount * weights[i] % sum != 0);
      for (int j = 0; j < parts.length && fair; j++) {
        long other = parts[j] - amount * weights[j] / sum;
        fair = extra <= other || goesFirst(amount, weights, sum, i, j);
      }
    }
    return fair;
  }

  /// Part i may get one more than part j: its remainder is larger, or equal and it comes earlier.
  private static boolean goesFirst(long amount, long[] weights, long sum, int i, int j) {
    long mine = amount * weights[i] % sum;
    long theirs = amount * weights[j] % sum;
    return mine > theirs || (mine == theirs && i < j);
  }

  @Test
  void a_tie_goes_to_the_lower_index() {
    assertThat(Allocation.proportionally(new Money(5, USD), List.of(1L, 1L, 1L)))
        .extracting(Money::minorUnits)
        .containsExactly(2L, 2L, 1L);
  }

  @Test
  void a_larger_remainder_goes_before_a_lower_index() {
    assertThat(Allocation.proportionally(new Money(10, USD), List.of(1L, 2L, 4L)))
        .extracting(Money::minorUnits)
        .containsExactly(1L, 3L, 6L);
  }

  @Test
  void zero_weights_count_as_equal_when_there_is_no_other() {
    assertThat(Allocation.proportionally(new Money(3, USD), List.of(0L, 0L)))
        .extracting(Money::minorUnits)
        .containsExactly(2L, 1L);
    assertThat(Allocation.proportionally(new Money(3, USD), List.of(0L, 1L)))
        .extracting(Money::minorUnits)
        .containsExactly(0L, 3L);
  }

  @Test
  void no_weight_or_a_negative_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocation.proportionally(new Money(3, USD), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocation.proportionally(new Money(3, USD), List.of(2L, -1L)));
  }
}
