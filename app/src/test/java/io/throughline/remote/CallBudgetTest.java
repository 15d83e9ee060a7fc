package io.throughline.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.CallLimit;
import io.throughline.remote.ChannelCalls.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

  private static final CallLimit LIMIT = new CallLimit(40, 2);

  private final AtomicLong now = new AtomicLong();
  private final CallBudget budget = new CallBudget(now::get);

  private Duration take(Urgency urgency) {
    return budget.take(LIMIT, urgency);
  }

  @Test
  void forty_calls_go_at_once_and_then_two_a_second() {
    for (int call = 0; call < 40; call++) {
      assertThat(take(Urgency.SOON)).isZero();
    }
    assertThat(take(Urgency.SOON)).isEqualTo(Duration.ofMillis(500));
    now.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(take(Urgency.SOON)).isZero();
    assertThat(take(Urgency.SOON)).isPositive();
  }

  @Test
  void who_has_time_leaves_half_of_it_to_others() {
    for (int call = 0; call < 20; call++) {
      assertThat(take(Urgency.SPARE)).isZero();
    }
    assertThat(take(Urgency.SPARE)).isPositive();
    assertThat(take(Urgency.SOON)).isZero();
  }

  @Test
  void the_channels_own_count_wins_when_it_is_higher() {
    budget.counted(LIMIT, 39);
    assertThat(take(Urgency.SOON)).isZero();
    budget.counted(LIMIT, 1);
    assertThat(take(Urgency.SOON)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void a_wait_is_read_in_seconds_and_as_a_moment() {
    var at = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(RetryAfter.read("2.0", at)).isEqualTo(Duration.ofSeconds(2));
    assertThat(RetryAfter.read("Fri, 20 Nov 2026 12:00:07 GMT", at))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(RetryAfter.read("999999999", at)).isEqualTo(Duration.ofDays(1));
    assertThat(RetryAfter.read("soon", at)).isNull();
    assertThat(RetryAfter.read("Fri, 20 Nov 2026 11:00:07 GMT", at)).isNull();
  }
}
