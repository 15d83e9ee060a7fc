package io.throughline.outbox;

import java.time.Duration;

/// How long an effect waits for its next attempt.
final class Backoff {

  /// The wait after the first failure.
  static final Duration FIRST = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;
  private static final double SPREAD = 0.2;

  private Backoff() {}

  /// Five seconds, then twice as long each time, an hour at most; a fifth more or less, so that
  /// what failed together does not come back together.
  ///
  /// @param attempts failed ones, one or more
  /// @param dice from 0 to 1
  static Duration after(int attempts, double dice) {
    var wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
    var capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return Duration.ofMillis((long) (capped.toMillis() * (1 - SPREAD + 2 * SPREAD * dice)));
  }
}
