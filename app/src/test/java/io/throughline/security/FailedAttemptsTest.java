package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

  private static final Optional<String> NO_KEY = Optional.empty();

  private final AtomicLong nanos = new AtomicLong();
  private final FailedAttempts failures = new FailedAttempts(nanos::get);

  private Optional<Duration> last(int attempts, String address, Optional<String> keyId) {
    for (int i = 1; i < attempts; i++) {
      assertThat(failures.failed(address, keyId)).isEmpty();
    }
    return failures.failed(address, keyId);
  }

  @Test
  void ten_failures_of_one_address_are_only_wrong() {
    assertThat(last(10, "a", NO_KEY)).isEmpty();
  }

  @Test
  void the_eleventh_has_to_wait_for_the_rest_of_the_minute() {
    failures.failed("a", NO_KEY);
    nanos.addAndGet(Duration.ofSeconds(20).toNanos());

    assertThat(last(10, "a", NO_KEY)).contains(Duration.ofSeconds(40));
  }

  @Test
  void another_address_is_not_held_responsible() {
    assertThat(last(11, "a", NO_KEY)).isPresent();
    assertThat(failures.failed("b", NO_KEY)).isEmpty();
  }

  @Test
  void one_key_id_is_guessed_ten_times_from_all_addresses_together() {
    for (int i = 0; i < 10; i++) {
      assertThat(failures.failed("address-" + i, Optional.of("key"))).isEmpty();
    }

    assertThat(failures.failed("another", Optional.of("key"))).contains(Duration.ofMinutes(1));
  }

  @Test
  void after_a_minute_all_is_forgotten() {
    assertThat(last(11, "a", NO_KEY)).isPresent();
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());

    assertThat(last(10, "a", NO_KEY)).isEmpty();
  }

  @Test
  void the_eleventh_attempt_with_a_name_has_to_wait_from_wherever_it_comes() {
    for (int i = 0; i < 10; i++) {
      assertThat(failures.attempt("address-" + i, "ada")).isEmpty();
    }

    assertThat(failures.attempt("another", "ada")).contains(Duration.ofMinutes(1));
    assertThat(failures.attempt("another", "bob")).isEmpty();
  }

  @Test
  void an_attempt_that_was_right_is_not_counted() {
    for (int i = 0; i < 30; i++) {
      assertThat(failures.attempt("a", "ada")).isEmpty();
      failures.succeeded("a", "ada");
    }
  }
}
