package io.throughline.eventstore;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Says that there is something to look at. Said twice it is still said once: a reader that never
/// waits must not pile up what nobody takes.
final class Signal {

  private final Semaphore given = new Semaphore(0);

  void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  /// Waits until it is given, and takes it.
  ///
  /// @return false when the time was over first; no time at all only looks
  boolean await(long nanos) throws InterruptedException {
    boolean received = given.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    given.drainPermits();
    return received;
  }
}
