package io.throughline.deadletter;

import static io.throughline.deadletter.Parking.GROUP;
import static io.throughline.deadletter.Parking.event;
import static io.throughline.deadletter.Parking.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventjson.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private final Parking parking = new Parking();
  private final DeadLetters letters = parking.letters;

  @AfterEach
  void drop() {
    parking.close();
  }

  @Test
  void events_behind_a_parked_one_wait_in_their_sequence_and_other_orders_go_on() {
    parking.broken.add(order(1));

    parking.deliver(
        List.of(event(order(1), 0), event(order(2), 0), event(order(1), 1), event(order(2), 1)));
    parking.broken.clear();
    parking.deliver(List.of(event(order(1), 2), event(order(2), 2)));

    assertThat(parking.handled).containsExactly(order(2) + "/0", order(2) + "/1", order(2) + "/2");
    assertThat(letters.events(GROUP, order(1)))
        .extracting(ParkedEvent::eventType, ParkedEvent::sequence, ParkedEvent::recordedAt)
        .map(Object::toString)
        .containsExactly(
            "(\"OrderValidated\", 0L, 1970-01-01T00:00:00Z)",
            "(\"OrderValidated\", 1L, 1970-01-01T00:00:01Z)",
            "(\"OrderValidated\", 2L, 1970-01-01T00:00:02Z)");
  }

  @Test
  void a_parked_order_tells_its_cause_in_one_line_and_how_much_waits() {
    var before = Instant.now();
    parking.broken.add(order(1));
    parking.deliver(List.of(event(order(1), 0), event(order(1), 1)));

    var found = letters.find(GROUP, order(1)).orElseThrow();

    assertThat(found.causeType()).isEqualTo("java.lang.IllegalStateException");
    assertThat(found.causeMessage()).isEqualTo("cannot take it");
    assertThat(found.waiting()).isEqualTo(2);
    assertThat(found.since()).isBetween(before.minusMillis(1), Instant.now());
  }

  @Test
  void a_retry_handles_exactly_this_order_in_sequence() {
    parking.broken.addAll(List.of(order(1), order(2)));
    parking.deliver(List.of(event(order(1), 0), event(order(2), 0), event(order(1), 1)));
    parking.broken.clear();

    assertThat(letters.retry(GROUP, order(1))).isEqualTo(new RetryResult.Done());

    assertThat(parking.handled).containsExactly(order(1) + "/0", order(1) + "/1");
    assertThat(letters.find(GROUP, order(1))).isEmpty();
    assertThat(letters.find(GROUP, order(2))).isPresent();
  }

  @Test
  void after_a_retry_new_events_are_handled_at_once() {
    parking.broken.add(order(1));
    parking.deliver(List.of(event(order(1), 0)));
    parking.broken.clear();
    letters.retry(GROUP, order(1));

    parking.deliver(List.of(event(order(1), 1)));

    assertThat(parking.handled).containsExactly(order(1) + "/0", order(1) + "/1");
  }

  @Test
  void an_order_that_still_fails_stays_parked_with_its_cause() {
    parking.broken.add(order(1));
    parking.deliver(List.of(event(order(1), 0), event(order(1), 1)));

    var result = letters.retry(GROUP, order(1));

    assertThat(result).isInstanceOf(RetryResult.StillFailing.class);
    assertThat(((RetryResult.StillFailing) result).left())
        .isEqualTo(letters.find(GROUP, order(1)).orElseThrow());
    assertThat(letters.events(GROUP, order(1))).hasSize(2);
  }

  @Test
  void all_orders_of_a_group_are_retried_and_counted() {
    parking.park(12);
    parking.broken.clear();
    parking.broken.add(order(7));

    assertThat(letters.retryAll(GROUP)).isEqualTo(new RetryTally(11, 1));

    assertThat(letters.count(GROUP)).isOne();
  }

  @Test
  void the_list_is_paged_oldest_first_without_gap_or_repeat() {
    parking.park(25);
    var seen = new ArrayList<String>();
    ParkedOrder.Cursor after = null;
    do {
      var page = letters.page(GROUP, after, 10);
      page.orders().forEach(parked -> seen.add(parked.orderId()));
      after = page.next();
    } while (after != null);

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo(order(0));
    assertThat(letters.page("another", null, 10).orders()).isEmpty();
    assertThat(letters.page(null, null, 200).orders()).hasSize(25);
    assertThatIllegalArgumentException().isThrownBy(() -> letters.page(null, null, 201));
  }

  @Test
  void what_is_not_parked_cannot_be_retried() {
    assertThatThrownBy(() -> letters.retry(GROUP, order(1)))
        .isInstanceOf(NoSuchElementException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> letters.retry("unknown", order(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> letters.retryAll("unknown"));
  }

  @Test // AxonFramework #4573
  void every_one_of_more_than_a_hundred_blocked_orders_is_reached() {
    parking.park(120);
    parking.broken.clear();

    assertThat(letters.retry(GROUP, order(119))).isEqualTo(new RetryResult.Done());
    assertThat(letters.retry(GROUP, order(11))).isEqualTo(new RetryResult.Done());
    assertThat(letters.retryAll(GROUP)).isEqualTo(new RetryTally(118, 0));
  }

  @Test // AxonFramework #4573: when this fails, the statement of our own can go
  void axons_own_statement_misses_every_order_after_the_tenth() {
    parking.park(12);
    parking.broken.clear();
    var stock = parking.letters(parking.node(stockQueue()));

    assertThat(stock.retry(GROUP, order(11))).isInstanceOf(RetryResult.StillFailing.class);
    assertThat(parking.handled).isEmpty();
    assertThat(letters.retry(GROUP, order(11))).isEqualTo(new RetryResult.Done());
    assertThat(parking.handled).containsExactly(order(11) + "/0");
  }

  private JdbcSequencedDeadLetterQueue<EventMessage<?>> stockQueue() {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(GROUP)
        .connectionProvider(parking.connections)
        .transactionManager(parking.transactions)
        .schema(DeadLetterTable.SCHEMA)
        .statementFactory(new Stock())
        .genericSerializer(EventJson.generalSerializer())
        .eventSerializer(EventJson.eventSerializer())
        .build();
  }

  private static final class Stock extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    Stock() {
      super(
          DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
              .schema(DeadLetterTable.SCHEMA)
              .genericSerializer(EventJson.generalSerializer())
              .eventSerializer(EventJson.eventSerializer()));
    }
  }
}
