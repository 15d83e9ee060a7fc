package io.throughline.order.bad;

import java.time.Instant;

/// Asks what time it is.
public final class DecidesByTheClock {

  private DecidesByTheClock() {}

  static boolean isLate(Instant dueAt) {
    return Instant.now().isAfter(dueAt);
  }
}
