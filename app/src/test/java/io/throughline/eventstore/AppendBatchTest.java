package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendBatchTest {

  private final TestDatabase database = TestDatabase.create();
  private final Node node = Node.start(database);

  @AfterEach
  void drop() {
    node.close();
    database.close();
  }

  @Test
  void what_was_decided_is_stored_when_the_batch_is_flushed_and_not_before() {
    var batch = node.engine.batch(List.of("order-a", "order-b"));

    batch.during(() -> node.engine.appendEvents(event("order-a", 0), event("order-b", 0)));
    assertThat(stored("order-a")).isEmpty();

    node.transaction.executeWithoutResult(_ -> batch.flush());
    assertThat(stored("order-a")).containsExactly(0L);
    assertThat(stored("order-b")).containsExactly(0L);
  }

  @Test
  void a_later_command_of_the_batch_sees_what_an_earlier_one_decided() {
    node.append(event("order-a", 0));
    var batch = node.engine.batch(List.of("order-a"));

    batch.during(
        () -> {
          node.engine.appendEvents(event("order-a", 1));
          assertThat(stored("order-a")).containsExactly(0L, 1L);
        });

    assertThat(stored("order-a")).as("others do not see it yet").containsExactly(0L);
  }

  @Test
  void a_stream_that_was_not_asked_for_is_read_when_it_is_needed() {
    node.append(event("order-b", 0));

    node.engine
        .batch(List.of("order-a"))
        .during(() -> assertThat(stored("order-b")).containsExactly(0L));
  }

  @Test
  void a_race_that_was_lost_meanwhile_is_told_when_the_batch_is_flushed_and_nothing_is_stored() {
    node.append(event("order-a", 0));
    var batch = node.engine.batch(List.of("order-a", "order-b"));
    batch.during(() -> node.engine.appendEvents(event("order-b", 0), event("order-a", 1)));

    node.append(event("order-a", 1));

    assertThatThrownBy(() -> node.transaction.executeWithoutResult(_ -> batch.flush()))
        .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
    assertThat(stored("order-b")).isEmpty();
  }

  private List<Long> stored(String stream) {
    return node.engine
        .readEvents(stream, 0)
        .asStream()
        .map(DomainEventMessage::getSequenceNumber)
        .toList();
  }
}
