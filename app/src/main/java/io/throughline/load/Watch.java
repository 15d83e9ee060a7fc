package io.throughline.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Watches one read model on a thread of its own: from the answer until it knows the order.
final class Watch implements Runnable {

  private static final long ROUND_NANOS = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Sight sight;
  private final BlockingQueue<Accepted> answered = new LinkedBlockingQueue<>();
  private final Latencies latencies = new Latencies();
  private final Deque<Accepted> unseen = new ArrayDeque<>();
  private int missing;
  private volatile boolean ending;

  Watch(Sight sight) {
    this.sight = sight;
  }

  void look(Accepted order) {
    answered.add(order);
  }

  /// No more orders come; {@link #run} returns when the last one was seen.
  void end() {
    ending = true;
  }

  @Override
  public void run() {
    try (sight) {
      while (!ending || !answered.isEmpty() || !unseen.isEmpty()) {
        long start = System.nanoTime();
        takeAnswered();
        lookOnce();
        LockSupport.parkNanos(ROUND_NANOS - (System.nanoTime() - start));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAnswered() throws InterruptedException {
    if (unseen.isEmpty()) {
      var next = answered.poll(5, TimeUnit.MILLISECONDS);
      if (next != null) {
        unseen.add(next);
      }
    }
    answered.drainTo(unseen);
  }

  private void lookOnce() throws InterruptedException {
    for (var orders = unseen.iterator(); orders.hasNext(); ) {
      var order = orders.next();
      boolean known = sight.knows(order.orderId());
      long waited = System.nanoTime() - order.answeredAt();
      if (known) {
        latencies.add(waited);
        orders.remove();
      } else if (waited > PATIENCE.toNanos()) {
        missing++;
        orders.remove();
      }
    }
  }

  /// What was seen; only after {@link #run} has returned.
  LoadReport.Visibility seen() {
    return new LoadReport.Visibility(sight.readModel(), latencies.percentiles(), missing);
  }
}
