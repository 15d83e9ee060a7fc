package io.throughline.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// How soon each read model knows an order after its answer. Not measured while orders per second
/// are: looking takes processor time, too.
final class Visibility {

  /// So seldom that looking is a small part of the load.
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(50);

  private final Sender sender;
  private final Target target;
  private final Optional<DatabaseAccess> database;

  Visibility(Sender sender, Target target, Optional<DatabaseAccess> database) {
    this.sender = sender;
    this.target = target;
    this.database = database;
  }

  /// While so many senders send as fast as they are answered.
  List<LoadReport.Visibility> underLoad(int senders, Duration time, OrderSource orders) {
    var next = new AtomicLong(System.nanoTime());
    return watching(
        watches ->
            new ClosedLoop(sender)
                .run(
                    senders,
                    time,
                    orders,
                    order -> {
                      long due = next.get();
                      if (order.answeredAt() >= due
                          && next.compareAndSet(
                              due, order.answeredAt() + BETWEEN_SAMPLES.toNanos())) {
                        watches.forEach(watch -> watch.look(order));
                      }
                    }));
  }

  /// While one order comes at a time, so many a second.
  List<LoadReport.Visibility> atRate(int perSecond, Duration time, OrderSource orders) {
    return watching(
        watches -> {
          var tally = new Tally();
          long start = System.nanoTime();
          for (long i = 0; i < perSecond * time.toSeconds(); i++) {
            var order = orders.next();
            long due = start + i * 1_000_000_000L / perSecond;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            if (order != null && sender.send(order, tally)) {
              watches.forEach(watch -> watch.look(tally.accepted().getLast()));
            }
          }
        });
  }

  @FunctionalInterface
  private interface Traffic {
    void flow(List<Watch> watches) throws InterruptedException;
  }

  private List<LoadReport.Visibility> watching(Traffic traffic) {
    var watches = sights().stream().map(Watch::new).toList();
    try (var threads = Executors.newFixedThreadPool(watches.size())) {
      var running = new ArrayList<Future<?>>();
      watches.forEach(watch -> running.add(threads.submit(watch)));
      try {
        traffic.flow(watches);
      } finally {
        watches.forEach(Watch::end);
      }
      for (var watch : running) {
        watch.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new LoadFailed("the read models cannot be watched", failure);
    }
    return watches.stream().map(Watch::seen).toList();
  }

  private List<Sight> sights() {
    var sights = new ArrayList<Sight>();
    sights.add(new OrderListOverHttp(sender, target));
    database.map(ValueInFlightInSql::new).ifPresent(sights::add);
    return sights;
  }
}
