package io.throughline.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.policy.deadline.Deadline;
import io.throughline.policy.deadline.Deadline.HoldDue;
import io.throughline.policy.deadline.Deadline.NodeSilent;
import io.throughline.policy.deadline.Deadline.UnpaidReservation;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final HoldDue HOLD = new HoldDue(DeadlineCase.ORDER, "h1");
  private static final NodeSilent NODE = new NodeSilent(DeadlineCase.ORDER, "fo1");
  private static final UnpaidReservation UNPAID = new UnpaidReservation(DeadlineCase.ORDER, "r1");

  private final DeadlineCase scene = new DeadlineCase();

  @AfterEach
  void drop() {
    scene.close();
  }

  private void schedule(Deadline what, Duration from) {
    scene.deadlines().schedule(what.deadlineId(), DeadlineCase.NOON.plus(from), what);
  }

  private void cancel(Deadline what) {
    scene.deadlines().cancel(what.deadlineId());
  }

  @Test
  void an_id_follows_from_what_the_deadline_is() {
    assertThat(HOLD.deadlineId())
        .startsWith("deadline-")
        .isEqualTo(new HoldDue(DeadlineCase.ORDER, "h1").deadlineId())
        .isNotEqualTo(new HoldDue(DeadlineCase.ORDER, "h2").deadlineId())
        .isNotEqualTo(new HoldDue(DeadlineCase.OTHER, "h1").deadlineId())
        .isNotEqualTo(new NodeSilent(DeadlineCase.ORDER, "h1").deadlineId());
  }

  @Test
  void an_order_is_told_when_the_time_has_passed_and_not_before() {
    schedule(HOLD, Duration.ofSeconds(10));

    scene.at(Duration.ofMillis(9_999));
    assertThat(scene.worker().tellDue()).isZero();
    assertThat(scene.told()).isEmpty();

    scene.at(Duration.ofSeconds(10));
    assertThat(scene.worker().tellDue()).isEqualTo(1);
    assertThat(scene.told()).containsExactly("EscalateHold h1 by policy:policy-deadlines");
    assertThat(scene.stored()).isEmpty();
    assertThat(scene.worker().tellDue()).isZero();
  }

  @Test
  void each_kind_comes_back_as_it_went_longest_ago_first() {
    schedule(HOLD, Duration.ofSeconds(3));
    schedule(NODE, Duration.ofSeconds(1));
    schedule(UNPAID, Duration.ofSeconds(2));

    scene.at(Duration.ofSeconds(5));
    scene.worker().tellDue();

    assertThat(scene.told())
        .containsExactly(
            "EscalateSilentNode fo1 by policy:policy-deadlines",
            "ExpireReservation r1 by policy:policy-deadlines",
            "EscalateHold h1 by policy:policy-deadlines");
  }

  @Test
  void a_deadline_survives_the_worker_that_knew_of_it() {
    var first = scene.newWorker();
    first.start();
    schedule(HOLD, Duration.ofSeconds(10));
    first.stop();
    scene.at(Duration.ofSeconds(11));
    assertThat(scene.told()).isEmpty();

    var second = scene.newWorker();
    second.start();
    try {
      scene.eventually(() -> scene.stored().isEmpty());
    } finally {
      second.stop();
    }

    assertThat(scene.told()).hasSize(1);
    assertThat(first.isRunning()).isFalse();
  }

  @Test
  void scheduled_twice_is_scheduled_once_and_stays_as_it_was() {
    schedule(HOLD, Duration.ofSeconds(10));
    schedule(HOLD, Duration.ofSeconds(1));

    assertThat(scene.stored()).containsExactly("HOLD_DUE h1 at 2026-11-20T12:00:10Z");
  }

  @Test
  void a_canceled_deadline_does_not_pass() {
    schedule(HOLD, Duration.ofSeconds(1));
    schedule(NODE, Duration.ofSeconds(1));
    cancel(HOLD);
    cancel(UNPAID);

    scene.at(Duration.ofSeconds(5));
    scene.worker().tellDue();

    assertThat(scene.told()).containsExactly("EscalateSilentNode fo1 by policy:policy-deadlines");
  }

  @Test
  void what_a_batch_of_events_schedules_is_stored_with_it_and_the_last_word_counts() {
    schedule(NODE, Duration.ofSeconds(1));
    scene.inABatch(
        () -> {
          schedule(HOLD, Duration.ofSeconds(1));
          schedule(UNPAID, Duration.ofSeconds(2));
          cancel(HOLD);
          cancel(NODE);
          schedule(NODE, Duration.ofSeconds(9));
          assertThat(scene.stored()).hasSize(1);
        });

    assertThat(scene.stored())
        .containsExactly(
            "UNPAID_RESERVATION r1 at 2026-11-20T12:00:02Z",
            "NODE_SILENT fo1 at 2026-11-20T12:00:09Z");
  }

  @Test
  void a_batch_that_is_rolled_back_leaves_no_deadline_and_cancels_none() {
    schedule(NODE, Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                scene.inABatch(
                    () -> {
                      schedule(HOLD, Duration.ofSeconds(1));
                      cancel(NODE);
                      throw new IllegalStateException("the batch failed");
                    }))
        .hasMessageContaining("the batch failed");
    assertThatThrownBy(
            () ->
                scene
                    .transaction()
                    .executeWithoutResult(
                        _ -> {
                          schedule(HOLD, Duration.ofSeconds(1));
                          throw new IllegalStateException("the transaction failed");
                        }))
        .hasMessageContaining("the transaction failed");
    assertThatThrownBy(
            () ->
                scene.inABatch(
                    () -> {
                      schedule(HOLD, Duration.ofSeconds(1));
                      CurrentUnitOfWork.get()
                          .onCommit(
                              _ -> {
                                throw new IllegalStateException("the commit failed");
                              });
                    }))
        .hasMessageContaining("the commit failed");

    assertThat(scene.stored()).containsExactly("NODE_SILENT fo1 at 2026-11-20T12:00:01Z");
  }

  @Test
  void a_refused_command_ends_the_deadline_quietly() {
    schedule(HOLD, Duration.ZERO);
    scene.refuse("h1");

    assertThat(scene.worker().tellDue()).isEqualTo(1);

    assertThat(scene.stored()).isEmpty();
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void any_other_failure_takes_the_effect_back_and_is_tried_again_later_and_later() {
    schedule(HOLD, Duration.ZERO);
    schedule(NODE, Duration.ZERO);
    scene.fail("h1", 4); // two tries with others and two alone

    scene.worker().tellDue();
    assertThat(scene.effects()).containsExactly("fo1");
    assertThat(scene.failures()).containsExactly("h1 1 IllegalStateException");
    scene.at(Duration.ofMillis(4_999));
    assertThat(scene.worker().tellDue()).isZero();

    scene.at(Duration.ofSeconds(5));
    scene.worker().tellDue();
    assertThat(scene.failures()).containsExactly("h1 2 IllegalStateException");
    scene.at(Duration.ofSeconds(14));
    assertThat(scene.worker().tellDue()).isZero();

    scene.at(Duration.ofSeconds(15));
    assertThat(scene.worker().tellDue()).isEqualTo(1);
    assertThat(scene.effects()).containsExactly("fo1", "h1");
    assertThat(scene.stored()).isEmpty();
  }

  @Test
  void a_batch_that_fails_is_taken_again_one_by_one_and_each_is_of_effect_once() {
    schedule(NODE, Duration.ZERO);
    schedule(HOLD, Duration.ZERO);
    schedule(UNPAID, Duration.ZERO);
    scene.fail("h1", 1);

    assertThat(scene.worker().tellDue()).isEqualTo(3);

    assertThat(scene.told()).hasSizeBetween(4, 6);
    assertThat(scene.effects()).containsExactlyInAnyOrder("fo1", "h1", "r1");
    assertThat(scene.stored()).isEmpty();
  }

  @Test
  void a_failure_that_stays_is_tried_once_an_hour_in_the_end() {
    schedule(HOLD, Duration.ZERO);
    scene.fail("h1", Integer.MAX_VALUE);
    var time = Duration.ZERO;
    for (int attempt = 1; attempt <= 20; attempt++) {
      scene.at(time);
      scene.worker().tellDue();
      assertThat(scene.failures()).containsExactly("h1 " + attempt + " IllegalStateException");
      time = time.plusHours(1);
    }
  }

  @Test
  void a_kind_that_nobody_knows_stops_no_other() {
    scene.storeUnknownKind();
    schedule(HOLD, Duration.ZERO);

    assertThat(scene.worker().tellDue()).isEqualTo(1);

    assertThat(scene.told()).containsExactly("EscalateHold h1 by policy:policy-deadlines");
    assertThat(scene.failures()).containsExactly("x 1 IllegalStateException");
  }

  @Test
  void two_workers_tell_each_deadline_once_in_effect() {
    for (int number = 0; number < 300; number++) {
      schedule(new HoldDue(DeadlineCase.ORDER, "h" + number), Duration.ZERO);
    }
    var workers = List.of(scene.newWorker(), scene.newWorker());
    workers.forEach(DeadlineWorker::start);
    try {
      scene.eventually(() -> scene.stored().isEmpty());
    } finally {
      workers.forEach(DeadlineWorker::stop);
    }

    assertThat(scene.effects()).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void a_deadline_that_is_told_right_now_is_not_waited_for() {
    schedule(HOLD, Duration.ZERO);
    scene.during("h1", () -> cancel(HOLD));

    assertThat(scene.worker().tellDue()).isEqualTo(1);

    assertThat(scene.effects()).containsExactly("h1");
    assertThat(scene.stored()).isEmpty();
  }

  @Test
  void a_retry_of_one_parked_event_schedules_too() {
    var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("parked"));
    unitOfWork.attachTransaction(scene.axonTransactions());
    unitOfWork.execute(() -> schedule(HOLD, Duration.ofSeconds(1)));

    assertThat(scene.stored()).hasSize(1);
  }
}
