package io.throughline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BacklogsTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private boolean away;
  private final Backlogs backlogs = new Backlogs(this::ask, clock::get, Runnable::run);

  private Backlog ask() {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    int time = asked.incrementAndGet();
    return new Backlog(
        time, Map.of("order-list", 7L), Map.of(), Map.of("order-list", 1L), 2, 0, 0, 3, 0);
  }

  private long head() {
    return backlogs.current().orElseThrow().headPosition();
  }

  @Test
  void the_database_is_asked_once_in_three_seconds() {
    assertThat(head()).isEqualTo(1);
    clock.addAndGet(3 * SECOND - 1);
    assertThat(head()).isEqualTo(1);

    clock.addAndGet(1);

    assertThat(head()).isEqualTo(2);
    assertThat(asked).hasValue(2);
  }

  @Test
  void what_was_known_stays_known_for_half_a_minute_when_the_database_is_away() {
    assertThat(head()).isEqualTo(1);
    away = true;
    clock.addAndGet(30 * SECOND - 1);
    assertThat(head()).isEqualTo(1);

    clock.addAndGet(1);

    assertThat(backlogs.current()).isEmpty();
  }

  @Test
  void when_the_database_is_back_so_are_the_figures() {
    away = true;
    assertThat(backlogs.current()).isEmpty();
    away = false;

    assertThat(head()).isEqualTo(1);
  }

  @Test
  void a_question_that_is_not_answered_is_not_waited_for() {
    var silent = new Backlogs(this::ask, clock::get, _ -> {});

    assertThat(silent.current()).isEmpty();
  }

  @Test
  void health_tells_the_lag_and_a_lag_is_no_illness() {
    var health = new ProjectionsHealthIndicator(backlogs).health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("lag", Map.of("order-list", 7L));
  }

  @Test
  void health_without_figures_is_unknown() {
    away = true;

    assertThat(new ProjectionsHealthIndicator(backlogs).health().getStatus())
        .isEqualTo(Status.UNKNOWN);
  }
}
