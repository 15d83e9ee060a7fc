package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static io.throughline.eventstore.Appends.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Writer A takes the first position and commits last; in between, others commit. Each danger is
/// shown with Axon's engine first.
class LateCommitTest {

  private static final Duration HELD = Duration.ofMillis(1_200);
  private static final int GAP_TIMEOUT_MILLIS = 1_000;

  private final TestDatabase database = TestDatabase.create();
  private final DomainEventMessage<?> late = event("order-a", 0);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void the_stock_engine_loses_an_event_when_a_writer_stays_open_longer_than_its_gap_timeout() {
    try (var stock = new StockStore(database, axon -> axon.gapTimeout(GAP_TIMEOUT_MILLIS))) {
      var reader = stock.reader();
      var a = HeldTransaction.open(stock.transaction, () -> stock.engine.appendEvents(late));
      var neighbor = event("order-b", 0);
      var b = HeldTransaction.open(stock.transaction, () -> stock.engine.appendEvents(neighbor));
      sleep(HELD);
      b.commit();
      reader.poll();
      a.commit();
      reader.poll();

      assertThat(stored(stock)).containsExactly(id(late), id(neighbor));
      assertThat(reader.eventIds()).containsExactly(id(neighbor));
    }
  }

  @Test
  void no_event_is_lost_however_long_a_writer_stays_open() {
    try (var node = Node.start(database)) {
      var reader = new Following(node.stream());
      var a = HeldTransaction.open(node.transaction, () -> node.store.publish(late));
      var neighbor = event("order-b", 0);
      var b = HeldTransaction.open(node.transaction, () -> node.store.publish(neighbor));
      sleep(HELD);
      b.commit();
      assertThat(reader.readFor(300)).isEmpty();
      a.commit();

      assertThat(reader.until(2)).containsExactly(id(late), id(neighbor));
      assertThat(reader.readFor(100)).hasSize(2);
    }
  }

  @Test
  void the_stock_engine_loses_an_event_when_a_clock_is_behind() {
    try (var stock = new StockStore(database, axon -> axon)) {
      var reader = stock.reader();
      var a = HeldTransaction.open(stock.transaction, () -> stock.engine.appendEvents(late));
      var neighbor = recordedByAClockBehind();
      stock.append(List.of(neighbor));
      reader.poll();
      a.commit();
      reader.poll();

      assertThat(stored(stock)).containsExactly(id(late), id(neighbor));
      assertThat(reader.eventIds()).containsExactly(id(neighbor));
    }
  }

  @Test
  void no_event_is_lost_whatever_the_clocks_show() {
    try (var node = Node.start(database)) {
      var reader = new Following(node.stream());
      var a = HeldTransaction.open(node.transaction, () -> node.store.publish(late));
      var neighbor = recordedByAClockBehind();
      node.append(neighbor);
      assertThat(reader.readFor(300)).isEmpty();
      a.commit();

      assertThat(reader.until(2)).containsExactly(id(late), id(neighbor));
    }
  }

  @Test
  void the_stock_engine_loses_an_event_when_ten_thousand_others_pass_it() {
    try (var stock = new StockStore(database, axon -> axon)) {
      var reader = stock.reader();
      stock.append(events("order-0", 0, 1));
      reader.poll();
      var a = HeldTransaction.open(stock.transaction, () -> stock.engine.appendEvents(late));
      passBy(stock::append);
      reader.poll();
      a.commit();
      reader.poll();

      assertThat(stored(stock)).hasSize(10_003).contains(id(late));
      assertThat(reader.eventIds()).hasSize(10_002).doesNotContain(id(late));
    }
  }

  @Test
  void no_event_is_lost_however_many_pass_it() {
    try (var node = Node.start(database)) {
      var reader = new Following(node.stream());
      node.append(events("order-0", 0, 1));
      var a = HeldTransaction.open(node.transaction, () -> node.store.publish(late));
      var passing = passBy(node::append);
      assertThat(reader.until(1)).hasSize(1);
      assertThat(reader.readFor(100)).hasSize(1);
      a.commit();

      assertThat(reader.until(10_003).subList(1, 10_003))
          .containsExactlyElementsOf(Stream.concat(Stream.of(id(late)), passing.stream()).toList());
    }
  }

  /// 10,001 events in 21 transactions, one more than Axon's token looks back.
  private static List<String> passBy(Consumer<List<? extends EventMessage<?>>> append) {
    var passing = new ArrayList<String>();
    for (int first = 0; first < 10_001; first += 500) {
      var some = events("order-b", first, Math.min(500, 10_001 - first));
      append.accept(some);
      some.forEach(event -> passing.add(id(event)));
    }
    return passing;
  }

  private static DomainEventMessage<?> recordedByAClockBehind() {
    return event("order-b", 0, Instant.now().minusSeconds(90));
  }

  private static List<String> stored(StockStore stock) {
    try (var all = stock.engine.readEvents(null, false)) {
      return all.<String>map(Message::getIdentifier).toList();
    }
  }

  private static String id(Message<?> message) {
    return message.getIdentifier();
  }

  /// Time itself is what the scenario is about.
  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
