package io.throughline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.stock.StockItem;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.ledger.OnHand;
import io.throughline.stock.ledger.Reservations;
import io.throughline.stock.state.StockState;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptStreamsTest {

  private static final StockItemId TEE = StockItemId.of("TEE-S");
  private static final String STREAM = TEE.value();
  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final AtomicInteger reads = new AtomicInteger();

  /// Counts reads of streams; those of the doorbell, which follows all events, have no such words.
  private final Node node =
      Node.start(database, pool -> CountingDataSource.of(pool, "stream_id = ", reads));

  @AfterEach
  void drop() {
    node.close();
    database.close();
  }

  @Test
  void what_is_kept_is_what_a_fold_from_the_beginning_gives_after_any_history() {
    try (var other = Node.start(database)) {
      var dice = new Random(11);
      for (int step = 0; step < 150; step++) {
        var writer = dice.nextBoolean() ? node : other;
        writer.append(messages(writer, decide(state(writer), step, dice)));

        assertThat(state(node)).isEqualTo(fromTheBeginning(node));
      }
      assertThat(state(other)).isEqualTo(state(node));
      assertThat(state(node).open().size()).isPositive();
    }
  }

  private static List<StockEvent> decide(StockState state, int step, Random dice) {
    var at = dice.nextBoolean() ? "east" : "west";
    var decision =
        switch (dice.nextInt(5)) {
          case 0 -> OnHand.receive(state, new RecordReceipt(TEE, "r" + step, at, 9, null, AT));
          case 1 -> OnHand.count(state, new RecordCount(TEE, "c" + step, at, 12, AT));
          default -> Reservations.reserve(state, reserve("a" + step));
        };
    return decision instanceof Decision.Accepted<StockEvent>(var events) ? events : List.of();
  }

  @Test
  void axon_gets_the_aggregate_itself_and_no_event() {
    receive(node, "r1");

    var stream = node.store.readEvents(STREAM).asStream().toList();
    assertThat(stream).singleElement().extracting("payload").isInstanceOf(StockItem.class);
    assertThat(stream.getFirst().getSequenceNumber()).isZero();
    assertThat(node.store.readEvents(STREAM).asStream().toList())
        .as("Axon changes what it gets: each load gets its own")
        .singleElement()
        .extracting("payload")
        .isNotSameAs(stream.getFirst().getPayload());
  }

  @Test
  void an_item_nobody_heard_of_has_no_aggregate() {
    assertThat(node.store.readEvents(STREAM).hasNext()).isFalse();
  }

  @Test
  void the_events_themselves_can_be_read_from_the_beginning() {
    receive(node, "r1");
    state(node);
    receive(node, "r2");

    assertThat(node.store.readEvents(STREAM, 0).asStream().map(DomainEventMessage::getPayloadType))
        .hasSize(2)
        .allMatch(StockEvent.class::isAssignableFrom);
  }

  @Test
  void what_another_node_wrote_is_seen_at_once() {
    receive(node, "r1");
    assertThat(onHand(node)).isEqualTo(5);

    try (var other = Node.start(database)) {
      receive(other, "r2");
    }

    assertThat(onHand(node)).isEqualTo(10);
  }

  @Test
  void a_transaction_sees_what_it_appended_and_leaves_no_phantom_when_it_is_rolled_back() {
    receive(node, "r1");
    state(node);

    node.transaction.executeWithoutResult(
        status -> {
          node.engine.appendEvents(messages(node, received("r2")));
          assertThat(onHand(node)).isEqualTo(10);
          status.setRollbackOnly();
        });

    assertThat(onHand(node)).isEqualTo(5);
    receive(node, "r3");
    assertThat(state(node)).isEqualTo(fromTheBeginning(node));
    assertThat(state(node).facts().get("receipt/r2")).isNull();
  }

  @Test
  void a_savepoint_that_is_rolled_back_leaves_no_phantom() {
    receive(node, "r1");
    state(node);

    node.transaction.executeWithoutResult(
        _ -> {
          node.savepoint.executeWithoutResult(
              status -> {
                node.engine.appendEvents(messages(node, received("r2")));
                assertThat(onHand(node)).isEqualTo(10);
                status.setRollbackOnly();
              });
          assertThat(onHand(node)).isEqualTo(5);
        });

    assertThat(onHand(node)).isEqualTo(5);
  }

  @Test
  void a_transaction_beside_one_that_appended_keeps_what_it_reads() {
    receive(node, "r1");

    node.transaction.executeWithoutResult(
        _ -> {
          OwnAppends.mark();
          assertThat(OwnAppends.inThisTransaction()).isTrue();
        });

    assertThat(OwnAppends.inThisTransaction()).isFalse();
    node.transaction.executeWithoutResult(
        _ -> assertThat(OwnAppends.inThisTransaction()).isFalse());
  }

  @Test
  void a_node_that_never_saw_the_stream_folds_it_from_the_beginning() {
    receive(node, "r1");
    receive(node, "r2");

    try (var fresh = Node.start(database)) {
      assertThat(onHand(fresh)).isEqualTo(10);
    }
  }

  @Test
  void a_stream_whose_last_kept_event_is_gone_is_folded_from_the_beginning() {
    receive(node, "r1");
    receive(node, "r2");
    assertThat(onHand(node)).isEqualTo(10);

    restoreWithoutTheLastEvent();
    assertThat(onHand(node)).isEqualTo(5);

    state(node);
    restoreWithoutTheLastEvent();
    assertThat(state(node)).isEqualTo(StockState.none());
  }

  private void restoreWithoutTheLastEvent() {
    var owner = JdbcClient.create(database.ownerDataSource());
    owner.sql("alter table domain_event disable trigger user").update();
    owner
        .sql("delete from domain_event where sequence = (select max(sequence) from domain_event)")
        .update();
    owner.sql("alter table domain_event enable always trigger domain_event_announce").update();
  }

  @Test
  void many_commands_of_a_batch_on_one_item_cost_one_read() {
    receive(node, "r1");
    state(node);
    reads.set(0);
    var batch = node.engine.batch(List.of(STREAM));
    assertThat(reads).hasValue(1);

    batch.during(
        () -> {
          for (int number = 0; number < 50; number++) {
            node.engine.appendEvents(messages(node, received("b" + number)));
            assertThat(onHand(node)).isEqualTo(10 + 5L * number);
          }
        });

    assertThat(reads).hasValue(1);
    assertThat(onHand(node)).as("others do not see it yet").isEqualTo(5);
    node.transaction.executeWithoutResult(_ -> batch.flush());
    assertThat(onHand(node)).isEqualTo(255);
    assertThat(state(node)).isEqualTo(fromTheBeginning(node));
  }

  @Test
  void a_batch_reads_its_kept_streams_with_the_others_and_from_the_last_kept_event_on() {
    receive(node, "r1");
    state(node);
    try (var other = Node.start(database)) {
      receive(other, "r2");
    }
    node.append(Appends.event("order-a", 0));
    reads.set(0);

    node.engine
        .batch(List.of("order-a", STREAM, "order-b"))
        .during(
            () -> {
              assertThat(onHand(node)).isEqualTo(10);
              assertThat(node.store.readEvents("order-a").asStream()).hasSize(1);
              assertThat(node.store.readEvents("order-b").asStream()).isEmpty();
            });

    assertThat(reads).hasValue(1);
    reads.set(0);
    assertThat(onHand(node)).isEqualTo(10);
    assertThat(reads).hasValue(1);
  }

  @Test
  void a_stream_that_is_not_remembered_is_read_by_a_batch_when_it_is_asked_for() {
    receive(node, "r1");
    try (var fresh = Node.start(database)) {
      fresh.engine.batch(List.of(STREAM)).during(() -> assertThat(onHand(fresh)).isEqualTo(5));
    }
  }

  @Test
  void a_batch_does_not_go_on_from_an_event_that_is_gone() {
    receive(node, "r1");
    receive(node, "r2");
    state(node);
    restoreWithoutTheLastEvent();

    node.engine.batch(List.of(STREAM)).during(() -> assertThat(onHand(node)).isEqualTo(5));
  }

  @Test
  void a_batch_that_is_never_flushed_leaves_no_phantom() {
    receive(node, "r1");
    var batch = node.engine.batch(List.of());

    batch.during(
        () -> {
          node.engine.appendEvents(messages(node, received("r2")));
          assertThat(onHand(node)).isEqualTo(10);
        });

    assertThat(onHand(node)).isEqualTo(5);
  }

  @Test
  void streams_of_other_kinds_are_read_as_ever() {
    node.append(Appends.event("order-a", 0));

    assertThat(node.engine.kept("order-a")).isEmpty();
    assertThat(node.store.readEvents("order-a").asStream()).hasSize(1);
  }

  private static ReserveStock reserve(String reservationId) {
    return ReserveStock.whole(TEE, reservationId, "order-1", 1, AT);
  }

  private static void receive(Node by, String receiptId) {
    by.append(messages(by, received(receiptId)));
  }

  private static List<StockEvent> received(String receiptId) {
    var command = new RecordReceipt(TEE, receiptId, "east", 5, null, AT);
    return OnHand.receive(StockState.none(), command) instanceof Decision.Accepted(var events)
        ? events
        : List.of();
  }

  private static List<DomainEventMessage<?>> messages(Node by, List<StockEvent> events) {
    long next = by.engine.kept(STREAM).orElseThrow().sequence() + 1;
    var messages = new ArrayList<DomainEventMessage<?>>();
    for (var event : events) {
      messages.add(
          new GenericDomainEventMessage<>("StockItem", STREAM, next + messages.size(), event));
    }
    return messages;
  }

  private static StockState state(Node of) {
    return (StockState) of.engine.kept(STREAM).orElseThrow().state();
  }

  private static long onHand(Node of) {
    return state(of).at("east").onHand();
  }

  private static StockState fromTheBeginning(Node of) {
    var state = StockState.none();
    for (var event : of.engine.readEvents(STREAM, 0).asStream().toList()) {
      state = StockState.evolve(state, (StockEvent) event.getPayload());
    }
    return state;
  }
}
