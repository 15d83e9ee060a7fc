package io.throughline.order.bad;

import java.time.Instant;
import java.util.function.Supplier;

/// Asks what time it is without calling.
public final class DecidesByAnyClock {

  private DecidesByAnyClock() {}

  static Supplier<Instant> time() {
    return Instant::now;
  }
}
