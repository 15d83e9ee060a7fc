package io.throughline.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.orders.Orders;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.Build.State;
import io.throughline.testing.TestDatabase;
import io.throughline.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders come in and the list is read without a pause while it is rebuilt again and again.
class RebuildUnderTrafficIT {

  private static final int BEFORE = 200;
  private static final int REBUILDS = 5;

  /// Between two orders: traffic that the slowest machine keeps up with, so that the rebuilds end.
  private static final Duration PAUSE = Duration.ofMillis(10);

  @Test
  void readers_never_see_it_half_full_and_no_event_is_lost(@TempDir Path home) throws Exception {
    try (var database = TestDatabase.create();
        var node = new Node(database, home)) {
      node.receive(0, BEFORE);
      node.settle(BEFORE);
      var goOn = new AtomicBoolean(true);
      var received = new AtomicInteger(BEFORE);
      var writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (goOn.get()) {
                      int next = received.get();
                      node.receive(next, next + 1);
                      received.set(next + 1);
                      LockSupport.parkNanos(PAUSE.toNanos());
                    }
                  });
      var reader = new Reader(JdbcClient.create(database.appDataSource()), goOn);
      var reading = Thread.ofPlatform().start(reader);

      var rebuilds = node.bean(Rebuilds.class);
      for (int time = 0; time < REBUILDS; time++) {
        rebuilds.start(Orders.GROUP, Purpose.REBUILD);
        Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());
        assertThat(rebuilds.progress(Orders.GROUP).build().orElseThrow())
            .extracting(Build::state)
            .isEqualTo(State.SWITCHED);
      }
      rebuilds.start(Orders.GROUP, Purpose.CHECK);
      Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());
      assertThat(rebuilds.progress(Orders.GROUP).build().orElseThrow())
          .as("compared under traffic")
          .extracting(Build::state)
          .isEqualTo(State.EQUAL);
      goOn.set(false);
      writer.join();
      reading.join();
      node.settle(received.get());

      System.out.printf(
          "%d rebuilds under traffic: %d orders, %d reads, the slowest took %d ms%n",
          REBUILDS, received.get(), reader.reads.get(), reader.slowest.get() / 1_000_000);
      assertThat(reader.smallest.get()).isGreaterThanOrEqualTo(BEFORE);
      assertThat(reader.shrank.get()).as("a count never falls").isFalse();
      var report =
          new Verification(() -> database.appDataSource().getConnection(), null, _ -> {}).run();
      assertThat(report.results()).allSatisfy(one -> assertThat(one.violations()).isEmpty());
    }
  }

  /// Counts without a pause.
  private static final class Reader implements Runnable {

    private final JdbcClient jdbc;
    private final AtomicBoolean goOn;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong smallest = new AtomicLong(Long.MAX_VALUE);
    private final AtomicBoolean shrank = new AtomicBoolean();

    Reader(JdbcClient jdbc, AtomicBoolean goOn) {
      this.jdbc = jdbc;
      this.goOn = goOn;
    }

    @Override
    public void run() {
      long last = 0;
      while (goOn.get()) {
        long began = System.nanoTime();
        long count = jdbc.sql("select count(*) from order_summary").query(Long.class).single();
        slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        smallest.accumulateAndGet(count, Math::min);
        if (count < last) {
          shrank.set(true);
        }
        last = count;
        reads.incrementAndGet();
      }
    }
  }
}
