package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakeUpTest {

  private static final int APPENDS = 200;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void a_new_event_wakes_the_readers_of_all_nodes_at_once() throws InterruptedException {
    try (var here = Node.start(database);
        var there = Node.start(database)) {
      var onHere = new Watch(here.stream());
      var onThere = new Watch(there.stream());
      var hereNanos = new long[APPENDS];
      var thereNanos = new long[APPENDS];
      for (int i = 0; i < APPENDS; i++) {
        here.append(event("order-" + i, 0));
        long committed = System.nanoTime();
        hereNanos[i] = onHere.nextSeenAt() - committed;
        thereNanos[i] = onThere.nextSeenAt() - committed;
      }

      System.out.printf(
          "## wake-up: commit to reader, median: same node %.2f ms, other node %.2f ms%n",
          median(hereNanos).toNanos() / 1e6, median(thereNanos).toNanos() / 1e6);
      assertThat(median(hereNanos)).isLessThan(Duration.ofMillis(100));
      assertThat(median(thereNanos)).isLessThan(Duration.ofMillis(100));
    }
  }

  @Test
  void a_reader_that_waits_is_woken_too() {
    try (var here = Node.start(database);
        var there = Node.start(database)) {
      var reader = new Following(there.stream());
      var soon = Thread.ofVirtual().unstarted(() -> here.append(event("order-a", 0)));
      soon.start();

      assertThat(reader.readFor(5_000)).hasSize(1);
    }
  }

  @Test
  void a_lost_notification_costs_a_second_and_no_event() {
    try (var silent = Node.start(database);
        var there = Node.start(database)) {
      var reader = new Following(there.stream());
      assertThat(reader.readFor(200)).isEmpty();
      silent.transaction.executeWithoutResult(
          _ -> silent.engine.appendEvents(event("order-a", 0))); // around the store, which rings

      assertThat(reader.readFor(3_000)).hasSize(1);
    }
  }

  @Test
  void a_writer_that_rolled_back_keeps_no_reader_waiting() {
    try (var node = Node.start(database)) {
      var reader = new Following(node.stream());
      var a = HeldTransaction.open(node.transaction, () -> node.store.publish(event("order-a", 0)));
      node.append(event("order-b", 0));
      a.rollBack();

      assertThat(reader.readFor(500)).hasSize(1);
    }
  }

  @Test
  void an_idle_node_asks_once_a_second() throws InterruptedException {
    var headReads = new AtomicInteger();
    try (var idle =
        Node.start(database, pool -> CountingDataSource.of(pool, "safe_head", headReads))) {
      TimeUnit.MILLISECONDS.sleep(500); // the first looks, of its start
      headReads.set(0);
      TimeUnit.SECONDS.sleep(3);

      assertThat(headReads).hasValueBetween(2, 4);
      assertThat(idle.doorbell.isRunning()).isTrue();
    }
  }

  /// When a reader's callback made the next event available.
  private static final class Watch {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final BlockingQueue<Long> calls = new ArrayBlockingQueue<>(APPENDS);

    Watch(BlockingStream<TrackedEventMessage<?>> stream) {
      this.stream = stream;
      stream.setOnAvailableCallback(() -> calls.add(System.nanoTime()));
    }

    long nextSeenAt() throws InterruptedException {
      while (true) {
        var call = calls.poll(5, TimeUnit.SECONDS);
        if (call == null) {
          throw new AssertionError("nobody called the reader");
        }
        if (stream.hasNextAvailable()) {
          stream.nextAvailable();
          return call;
        }
      }
    }
  }

  private static Duration median(long[] nanos) {
    var sorted = Arrays.stream(nanos).sorted().toArray();
    return Duration.ofNanos(sorted[sorted.length / 2]);
  }
}
