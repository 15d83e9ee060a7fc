package io.throughline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Settlement SETTLED = Settlement.test(1);

  private final Outcomes outcomes = new Outcomes();

  @Test
  void a_sender_that_looks_after_the_worker_was_done_still_hears_what_became_of_it() {
    outcomes.expect(1);
    outcomes.settled(List.of(SETTLED));

    assertThat(outcomes.await(1, MOMENT)).contains(SETTLED.receipt());
    assertThat(outcomes.await(1, MOMENT)).as("taken away").isEmpty();
  }

  @Test
  void what_nobody_waits_for_is_not_kept() {
    outcomes.expect(1);
    outcomes.settled(List.of(SETTLED));
    outcomes.forget(1);
    outcomes.settled(List.of(SETTLED));

    assertThat(outcomes.await(1, MOMENT)).isEmpty();
  }

  @Test
  void an_outcome_that_takes_longer_is_not_waited_for() {
    outcomes.expect(1);

    assertThat(outcomes.await(1, MOMENT)).isEmpty();
  }
}
