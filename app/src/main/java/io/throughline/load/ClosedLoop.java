package io.throughline.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// So many senders, each of which sends its next order when the last one was answered.
final class ClosedLoop {

  /// After so many refusals in a row a sender has nothing to measure.
  private static final int ENOUGH = 20;

  private final Sender sender;

  ClosedLoop(Sender sender) {
    this.sender = sender;
  }

  /// What was measured.
  ///
  /// @param tally what the senders counted
  /// @param seconds from the first order to the last answer
  /// @param processors how many processors this process kept busy meanwhile
  record Run(Tally tally, double seconds, double processors) {

    double perSecond() {
      return tally.accepted().size() / seconds;
    }
  }

  /// Sends until the time is over or the orders are used up.
  ///
  /// @param accepted hears of every accepted order, on the sender's thread
  Run run(int senders, Duration time, OrderSource orders, Consumer<Accepted> accepted) {
    var cpuBefore = ProcessorTime.ofThisProcess();
    long start = System.nanoTime();
    long deadline = start + time.toNanos();
    var tally = new Tally();
    Callable<Tally> one = () -> sendUntil(deadline, orders, accepted);
    try (var threads = Executors.newFixedThreadPool(senders)) {
      var running = new ArrayList<Future<Tally>>();
      for (int i = 0; i < senders; i++) {
        running.add(threads.submit(one));
      }
      for (var result : running) {
        tally.add(result.get());
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new LoadFailed("the senders stopped", failure);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Run(tally, seconds, cpuBefore.secondsSince() / seconds);
  }

  private Tally sendUntil(long deadline, OrderSource orders, Consumer<Accepted> accepted)
      throws InterruptedException {
    var tally = new Tally();
    int refusedInARow = 0;
    while (System.nanoTime() < deadline && refusedInARow < ENOUGH) {
      var order = orders.next();
      if (order == null) {
        break;
      }
      if (sender.send(order, tally)) {
        refusedInARow = 0;
        accepted.accept(tally.accepted().getLast());
      } else {
        refusedInARow++;
      }
    }
    return tally;
  }
}
