package io.throughline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever order the facts of an order come in, and however often, it comes to the same; or an
/// anomaly says why a person must look (PROMISES P15). More orders and other ones by {@code
/// -Dthroughline.orders=N} and {@code -Dthroughline.seed=S}.
class ShuffleTest {

  private static final int ORDERS = Integer.getInteger("throughline.orders", 1_000);
  private static final long FIRST_SEED = Long.getLong("throughline.seed", 1L);
  private static final int SHUFFLES = 5;

  /// Contradictions between facts about the way, not about the end: once a person has looked, they
  /// may leave no trace in what the order came to.
  private static final Set<String> OF_THE_WAY =
      Set.of("SHIPPED_WITHOUT_RELEASE", "SHIPPED_WHILE_HELD", "REFUNDED_MORE_THAN_CAPTURED");

  private final Stack stack = new Stack(false);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();
  private int same;
  private int lookedAt;
  private int different;

  @Test
  void the_facts_of_an_order_come_to_the_same_in_any_order_or_an_anomaly_says_why() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + ORDERS; seed++) {
      order(seed);
    }
    System.out.printf(
        "%,d orders, each told in %d ways: %,d came to the same by themselves, %,d when a person"
            + " had looked, %,d came to something else and say why: %s%n",
        ORDERS, SHUFFLES + 1, same, lookedAt, different, reasons);
    assertThat(unexplained).isEmpty();
    assertThat(different).isLessThan(ORDERS / 5);
  }

  private void order(long seed) {
    var told = new Telling(stack, new Dice(seed), new Life(new Dice(seed))).inOrder();
    boolean equal = true;
    boolean quiet = told.anomalies().isEmpty();
    for (int shuffle = 1; shuffle <= SHUFFLES; shuffle++) {
      var dice = new Dice(seed * 1_000 + shuffle);
      var shuffled = new Telling(stack, dice, new Life(new Dice(seed))).shuffled();
      quiet &= shuffled.anomalies().isEmpty();
      shuffled.anomalies().forEach(id -> reasons.merge(kind(id), 1, Integer::sum));
      if (!shuffled.digest().equals(told.digest())) {
        equal = false;
        explain(seed, shuffle, told, shuffled);
      }
    }
    same += equal && quiet ? 1 : 0;
    lookedAt += equal && !quiet ? 1 : 0;
    different += equal ? 0 : 1;
  }

  private void explain(long seed, int shuffle, Telling.Outcomes told, Telling.Outcomes shuffled) {
    boolean explained =
        Stream.concat(told.anomalies().stream(), shuffled.anomalies().stream())
            .anyMatch(id -> !OF_THE_WAY.contains(kind(id)));
    if (!explained) {
      unexplained.add(
          "seed %d, shuffle %d:%n %s %s%n %s %s"
              .formatted(
                  seed,
                  shuffle,
                  told.digest(),
                  told.anomalies(),
                  shuffled.digest(),
                  shuffled.anomalies()));
    }
  }

  private static String kind(String anomalyId) {
    return anomalyId.substring(0, anomalyId.indexOf(':'));
  }
}
