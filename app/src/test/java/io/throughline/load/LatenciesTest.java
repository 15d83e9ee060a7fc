package io.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void nothing_measured_is_zero() {
    assertThat(new Latencies().percentiles()).isEqualTo(new Percentiles(0, 0, 0, 0));
  }

  @Test
  void one_is_all_of_them() {
    assertThat(millis(7).percentiles()).isEqualTo(new Percentiles(1, 7, 7, 7));
  }

  @Test
  void the_rank_is_the_nearest_from_above() {
    assertThat(millis(4, 1, 3, 2).percentiles()).isEqualTo(new Percentiles(4, 2, 4, 4));
  }

  @Test
  void of_a_hundred_the_ninety_ninth_is_the_last_but_one() {
    var latencies = new Latencies();
    for (int i = 100; i > 0; i--) {
      latencies.add(i * 1_000_000L);
    }
    assertThat(latencies.percentiles()).isEqualTo(new Percentiles(100, 50, 99, 100));
  }

  @Test
  void of_a_hundred_and_one_it_is_the_hundredth() {
    var latencies = new Latencies();
    for (int i = 1; i <= 101; i++) {
      latencies.add(i * 1_000_000L);
    }
    assertThat(latencies.percentiles()).isEqualTo(new Percentiles(101, 51, 100, 101));
  }

  @Test
  void those_of_several_threads_are_put_together() {
    var all = new Latencies();
    for (int thread = 0; thread < 3; thread++) {
      var own = new Latencies();
      for (int i = 0; i < 2_000; i++) {
        own.add(1_000_000L * (thread + 1));
      }
      all.addAll(own);
    }
    assertThat(all.percentiles()).isEqualTo(new Percentiles(6_000, 2, 3, 3));
  }

  private static Latencies millis(long... values) {
    var latencies = new Latencies();
    for (long value : values) {
      latencies.add(value * 1_000_000);
    }
    return latencies;
  }
}
