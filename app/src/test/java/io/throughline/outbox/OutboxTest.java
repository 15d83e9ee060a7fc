package io.throughline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.outbox.FakeChannel.Mood;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final OutboxCase scene = new OutboxCase();

  @AfterEach
  void drop() {
    scene.close();
  }

  private String shipped(String number, String shipmentId) {
    return scene.shipped("acme", number, shipmentId);
  }

  @Test
  void a_parcel_is_told_once_and_the_order_hears_of_it() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");

    assertThat(scene.work()).isEqualTo(1);
    assertThat(scene.work()).isZero();

    assertThat(scene.channel.effects).containsExactly(id);
    assertThat(scene.heard()).containsExactly("SHIPMENT s1 as ref-" + id);
    assertThat(scene.rows()).containsExactly(id + " TOLD 0");
  }

  @Test
  void an_effect_is_stored_with_its_batch_of_events_and_not_without_it() {
    scene.received("acme", "1");
    assertThatThrownBy(
            () ->
                scene.inABatch(
                    () -> {
                      shipped("1", "s1");
                      throw new IllegalStateException("the batch failed");
                    }))
        .hasMessageContaining("the batch failed");
    assertThat(scene.rows()).isEmpty();

    scene.inABatch(
        () -> {
          shipped("1", "s2");
          assertThat(scene.rows()).isEmpty();
        });
    assertThat(scene.rows()).hasSize(1);
  }

  @Test
  void an_answer_that_is_lost_after_the_effect_ends_with_one_effect() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    scene.channel.moods.add(Mood.LOST);

    scene.work();
    assertThat(scene.rows()).containsExactly(id + " PENDING 1 TIMEOUT");
    assertThat(scene.heard()).isEmpty();

    scene.at(Duration.ofSeconds(5));
    scene.work();
    assertThat(scene.channel.effects).containsExactly(id);
    assertThat(scene.heard()).containsExactly("SHIPMENT s1 as ref-" + id);
  }

  @Test
  void a_crash_between_effect_and_record_ends_with_one_effect_and_one_record() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    scene.deaf = true; // the transaction of the record is rolled back

    scene.work();
    assertThat(scene.channel.effects).containsExactly(id);
    assertThat(scene.heard()).isEmpty();

    scene.deaf = false;
    scene.at(Duration.ofSeconds(5));
    scene.work();
    assertThat(scene.channel.effects).containsExactly(id);
    assertThat(scene.heard()).containsExactly("SHIPMENT s1 as ref-" + id);
  }

  @Test
  void an_effect_of_a_node_that_died_is_told_by_another_when_its_claim_is_over() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    scene.channel.meanwhile =
        () -> {
          throw new StackOverflowError("this node is dead");
        };
    assertThatThrownBy(() -> scene.worker().tellNext()).isInstanceOf(Error.class);
    scene.channel.meanwhile = () -> {};

    var other = scene.newWorker();
    assertThat(other.tellNext()).isFalse();
    scene.at(OutboxWorker.LEASE);
    assertThat(other.tellNext()).isTrue();
    assertThat(scene.channel.effects).containsExactly(id);
  }

  @Test
  void whoever_lost_the_claim_records_nothing() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    var other = scene.newWorker();
    scene.channel.meanwhile =
        () -> {
          scene.channel.meanwhile = () -> {};
          scene.channel.effects.add(id); // the request went out before this node stood still
          scene.at(OutboxWorker.LEASE);
          assertThat(other.tellNext()).isTrue();
          scene.channel.effects.remove(id);
        };

    scene.worker().tellNext();

    assertThat(scene.heard()).containsExactly("SHIPMENT s1 as ref-" + id);
  }

  @Test
  void effects_of_one_order_are_told_in_its_order_and_stop_no_other_order() {
    scene.received("acme", "1");
    scene.received("acme", "2");
    var first = shipped("1", "s1");
    var second = shipped("1", "s2");
    scene.channel.moods.add(Mood.BROKEN);
    scene.worker().tellNext();
    var other = shipped("2", "s3");

    scene.work();
    assertThat(scene.channel.effects).containsExactly(other);

    scene.at(Duration.ofSeconds(5));
    scene.work();
    assertThat(scene.channel.effects).containsExactly(other, first, second);
  }

  @Test
  void waits_grow_and_the_last_attempt_makes_it_dead_until_it_is_retried() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    var behind = shipped("1", "s2");
    scene.channel.always = Mood.BUSY;
    for (int seconds : List.of(0, 5, 15, 35)) {
      scene.at(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(scene.work()).isZero();
      scene.at(Duration.ofSeconds(seconds));
      assertThat(scene.work()).isEqualTo(1);
    }
    scene.at(Duration.ofDays(1));
    assertThat(scene.work()).isZero();
    assertThat(scene.rows()).containsExactly(id + " DEAD 4 BUSY", behind + " PENDING 0");

    scene.channel.always = null;
    assertThat(scene.outbox().retry(null, id)).isTrue();
    assertThat(scene.outbox().retry(null, id)).isFalse();
    scene.work();
    assertThat(scene.channel.effects).containsExactly(id, behind);
  }

  @Test
  void all_dead_ones_that_the_asker_may_see_are_retried_at_once() {
    scene.received("acme", "1");
    scene.received("acme", "2");
    shipped("1", "s1");
    shipped("2", "s2");
    scene.channel.always = Mood.DEFECT;
    for (int hour = 0; hour < 4; hour++) {
      scene.at(Duration.ofHours(hour));
      scene.work();
    }
    assertThat(scene.rows()).allMatch(row -> row.endsWith(" DEAD 4 IllegalStateException"));

    var dead = OutboxFilter.ofStatus("DEAD");
    assertThat(scene.outbox().retryAll(dead.visibleTo(java.util.Set.of("amazon")))).isZero();
    assertThat(scene.outbox().retryAll(dead)).isEqualTo(2);
  }

  @Test
  void what_the_channel_will_not_take_the_order_hears_and_the_next_goes_on() {
    scene.received("acme", "1");
    var first = shipped("1", "s1");
    var second = shipped("1", "s2");
    scene.channel.moods.add(Mood.UNWILLING);

    scene.work();

    assertThat(scene.heard())
        .containsExactly("SHIPMENT s1 refused HTTP_422", "SHIPMENT s2 as ref-" + second);
    assertThat(scene.rows()).containsExactly(first + " REFUSED 0 HTTP_422", second + " TOLD 0");
  }

  @Test
  void too_many_calls_stop_the_account_for_as_long_as_the_channel_says_and_count_against_nobody() {
    scene.received("acme", "1");
    scene.received("acme", "2");
    scene.received("other", "3");
    var first = shipped("1", "s1");
    scene.channel.moods.add(Mood.SLOW_DOWN);
    scene.work();
    var second = shipped("2", "s2");
    var third = scene.shipped("other", "3", "s3");

    scene.at(Duration.ofMillis(6_999));
    scene.work();
    assertThat(scene.channel.effects).containsExactly(third);
    assertThat(scene.rows()).contains(first + " PENDING 0 RATE_LIMITED", second + " PENDING 0");

    scene.at(Duration.ofSeconds(7));
    scene.work();
    assertThat(scene.channel.effects).containsExactlyInAnyOrder(first, second, third);
  }

  @Test
  void an_account_whose_credential_is_not_accepted_is_left_alone_and_loses_nothing() {
    scene.received("acme", "1");
    var id = shipped("1", "s1");
    scene.channel.always = Mood.NOT_ALLOWED;
    for (int minute = 0; minute < 600; minute++) {
      scene.at(Duration.ofMinutes(minute));
      scene.work();
    }
    assertThat(scene.rows()).containsExactly(id + " PENDING 0 HTTP_401");
    assertThat(scene.channel.asked).hasSizeLessThan(100);

    scene.channel.always = null;
    scene.at(Duration.ofMinutes(620));
    scene.work();
    assertThat(scene.channel.effects).containsExactly(id);
  }

  @Test
  void a_channel_that_is_down_is_tried_seldom_and_by_one_effect_at_a_time() {
    for (int number = 1; number <= 50; number++) {
      scene.received("acme", String.valueOf(number));
      shipped(String.valueOf(number), "s" + number);
    }
    scene.channel.always = Mood.BROKEN;

    scene.work();
    assertThat(scene.channel.asked).hasSize(2 * AccountPauses.PATIENCE);

    for (int second = 0; second < 3_600; second++) {
      scene.at(Duration.ofSeconds(second));
      scene.work();
    }
    assertThat(scene.channel.asked).hasSizeLessThan(40);

    scene.channel.always = null;
    scene.at(Duration.ofHours(3));
    scene.work();
    assertThat(scene.channel.effects).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void an_account_without_access_has_nothing_to_tell_until_somebody_asks_again() {
    scene.channel.connected.remove("acme");
    scene.received("acme", "1");
    var id = shipped("1", "s1");

    assertThat(scene.work()).isZero();
    assertThat(scene.rows()).containsExactly(id + " NEEDLESS 0 NOT_CONNECTED");

    scene.channel.connected.add("acme");
    assertThat(scene.outbox().retry(null, id)).isTrue();
    assertThat(scene.work()).isEqualTo(1);
    assertThat(scene.channel.effects).containsExactly(id);
  }

  @Test
  void two_workers_tell_each_effect_once() {
    for (int number = 1; number <= 60; number++) {
      scene.received("acme", String.valueOf(number));
      shipped(String.valueOf(number), "s" + number);
      shipped(String.valueOf(number), "t" + number);
    }
    var workers = List.of(scene.newWorker(), scene.newWorker());
    workers.forEach(OutboxWorker::start);
    try {
      scene.eventually(() -> scene.heard().size() == 120);
    } finally {
      workers.forEach(OutboxWorker::stop);
    }

    assertThat(scene.channel.effects).hasSize(120).doesNotHaveDuplicates();
    assertThat(scene.heard()).doesNotHaveDuplicates();
  }

  @Test
  void a_whole_cancellation_is_told_unless_the_channel_asked_for_it() {
    scene.received("acme", "1");
    scene.received("acme", "2");
    var ours = scene.canceled("1", "OPERATIONS", 2, List.of());
    var theirs = scene.canceled("2", "CHANNEL", 2, List.of());

    scene.work();

    assertThat(scene.channel.effects).containsExactly(ours);
    assertThat(scene.heard()).containsExactly("CANCELLATION c1 as ref-" + ours);
    assertThat(scene.rows()).contains(theirs + " NEEDLESS 0 ASKED_BY_CHANNEL");
  }

  @Test
  void part_of_an_order_is_work_for_a_person() {
    scene.received("acme", "1");
    scene.canceled("1", "OPERATIONS", 1, List.of());

    scene.work();

    assertThat(scene.channel.effects).isEmpty();
    assertThat(scene.heard()).containsExactly("CANCELLATION c1 refused PART_OF_ORDER");
  }

  @Test
  void what_is_over_is_forgotten_in_time_and_what_is_open_never() {
    scene.received("acme", "1");
    shipped("1", "s1");
    scene.work();
    scene.received("acme", "2");
    shipped("2", "s2");
    scene.channel.always = Mood.BROKEN;
    scene.at(Duration.ofDays(31));

    scene.worker().start();
    try {
      scene.eventually(() -> scene.rows().size() == 1);
    } finally {
      scene.worker().stop();
    }
    assertThat(scene.rows().getFirst()).contains("PENDING");
  }
}
