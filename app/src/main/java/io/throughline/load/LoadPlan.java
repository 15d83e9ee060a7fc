package io.throughline.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What to measure.
///
/// @param target where
/// @param database read access to its database
/// @param owner access that may make the floor's tables
/// @param concurrency senders, one step for each number
/// @param warmup how long each step runs before it is timed
/// @param time how long each step is timed
/// @param floor whether to measure the floor
/// @param rebuild whether to rebuild the read models
public record LoadPlan(
    Target target,
    Optional<DatabaseAccess> database,
    Optional<DatabaseAccess> owner,
    List<Integer> concurrency,
    Duration warmup,
    Duration time,
    boolean floor,
    boolean rebuild) {

  private static final int MAX_CONCURRENCY = 256;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// @throws IllegalArgumentException when it would take for ever or measure nothing
  public LoadPlan {
    concurrency = List.copyOf(concurrency);
    if (concurrency.isEmpty()
        || concurrency.stream().anyMatch(one -> one < 1 || one > MAX_CONCURRENCY)) {
      throw new IllegalArgumentException("--concurrency takes numbers from 1 to 256.");
    }
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("--seconds takes a number from 1 to 600.");
    }
    if (warmup.isNegative() || warmup.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("--warmup takes a number from 0 to 600.");
    }
  }
}
