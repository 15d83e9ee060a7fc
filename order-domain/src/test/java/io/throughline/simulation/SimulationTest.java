package io.throughline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whole histories, each from its seed, looked at by the {@link Model}. How many, and from which
/// seed on, is said by {@code -Dthroughline.histories=N} and {@code -Dthroughline.seed=S}; a
/// history that breaks a check is printed with its seed, shrunk.
class SimulationTest {

  private static final int HISTORIES = Integer.getInteger("throughline.histories", 20_000);
  private static final long FIRST_SEED = Long.getLong("throughline.seed", 1L);
  private static final int ONE_IN = 100;

  private final Stack stack = new Stack(false);
  private final Map<String, Integer> kinds = new TreeMap<>();
  private long commands;

  @Test
  void no_history_breaks_a_promise() {
    var began = Instant.now();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      var run = live(seed);
      commands += run.commands();
      run.model().kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    }
    var took = Duration.between(began, Instant.now());
    System.out.printf(
        "%,d histories from seed %d: %,d commands in %d s, %,d histories/s%n%s%n",
        HISTORIES,
        FIRST_SEED,
        commands,
        took.toSeconds(),
        1_000L * HISTORIES / Math.max(1, took.toMillis()),
        kinds);
    if (HISTORIES >= 20_000) {
      assertThat(kinds.keySet()).containsAll(Kinds.all());
    }
  }

  /// The same seed gives the same events, to the id and the metadata, whether aggregates are
  /// sourced for every command or stay in memory (PROMISES P7, P25).
  @Test
  void the_same_seed_gives_the_same_history() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += ONE_IN) {
      var first = live(seed).events();

      assertThat(live(seed).events()).as("seed %d again", seed).isEqualTo(first);
      var cached = new History(seed, new Stack(true));
      cached.live();
      assertThat(cached.run().events()).as("seed %d, kept in memory", seed).isEqualTo(first);
    }
  }

  private Run live(long seed) {
    var history = new History(seed, stack);
    try {
      history.live();
    } catch (Violation broken) {
      fail(told(seed, history, broken), broken);
    }
    return history.run();
  }

  private String told(long seed, History history, Violation broken) {
    var shrunk = new Shrinking(stack, broken.check()).shrink(history.steps());
    return """
    -Dthroughline.seed=%d -Dthroughline.histories=1 breaks %s
    after %d steps:
    %s

    %d of them are enough:
    %s
    """
        .formatted(
            seed,
            broken.getMessage(),
            history.steps().size(),
            lines(history.steps()),
            shrunk.size(),
            lines(shrunk));
  }

  private static String lines(List<Step> steps) {
    return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
