package io.throughline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalTest {

  private final Signal signal = new Signal();

  /// A semaphore that only grows throws an error at 2^31 permits, on the thread that gives.
  @Test
  void given_twice_it_is_taken_once() throws InterruptedException {
    signal.give();
    signal.give();

    assertThat(signal.await(0)).isTrue();
    assertThat(signal.await(0)).isFalse();
  }
}
