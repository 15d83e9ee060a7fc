package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;

import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the append guard costs: transactions of one event each, per second, side by side.
///
/// Four ways to append take turns on one server, round by round, so that a noisy moment hits them
/// all; the medians of the rounds are printed, and each one's share of the unguarded figure.
///
/// Run it by hand, after {@code test-compile}, with the test class path of this module: {@code java
/// -cp ... io.throughline.eventstore.AppendCostBenchmark [rounds] [seconds]}.
final class AppendCostBenchmark {

  private static final int[] THREADS = {1, 4, 16};

  private AppendCostBenchmark() {}

  /// One way to append, on a database of its own.
  private record Way(Consumer<List<? extends EventMessage<?>>> append, Runnable close) {}

  public static void main(String[] arguments) throws InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var ways = new LinkedHashMap<String, Way>();
    ways.put("no guard", ours("alter table domain_event disable trigger domain_event_announce"));
    ways.put("guard (ours)", ours("alter table domain_event set (fillfactor = 100)")); // as it is
    ways.put("exclusive lock", ours(EXCLUSIVE));
    ways.put("stock engine", stock());
    var results = measure(ways, rounds, seconds);
    print(results, ways);
    ways.values().forEach(way -> way.close.run());
    System.exit(0); // the server is stopped by its own hook, whatever threads remain
  }

  private static final String EXCLUSIVE =
      """
      create or replace function domain_event_announce() returns trigger language plpgsql as $$
      begin
          perform pg_advisory_xact_lock(29804);
          return null;
      end $$
      """;

  private static Way ours(String change) {
    var database = TestDatabase.create();
    JdbcClient.create(database.ownerDataSource()).sql(change).update();
    var node = Node.start(database);
    return new Way(
        events -> node.transaction.executeWithoutResult(_ -> node.engine.appendEvents(events)),
        node::close);
  }

  private static Way stock() {
    var store = new StockStore(TestDatabase.create(), axon -> axon);
    return new Way(store::append, store::close);
  }

  private static Map<String, List<Double>> measure(Map<String, Way> ways, int rounds, int seconds)
      throws InterruptedException {
    var results = new LinkedHashMap<String, List<Double>>();
    for (int round = 0; round <= rounds; round++) {
      for (int threads : THREADS) {
        for (var way : ways.entrySet()) {
          double rate = perSecond(way.getValue(), threads, round == 0 ? 1 : seconds);
          if (round > 0) { // the first one warms up
            results.computeIfAbsent(way.getKey() + "/" + threads, _ -> new ArrayList<>()).add(rate);
          }
        }
      }
    }
    return results;
  }

  private static double perSecond(Way way, int threads, int seconds) throws InterruptedException {
    var appended = new LongAdder();
    var done = new CountDownLatch(threads);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    for (int thread = 0; thread < threads; thread++) {
      var stream = "order-%d-%d-".formatted(thread, start);
      Thread.ofPlatform()
          .start(
              () -> {
                for (long i = 0; System.nanoTime() < end; i++) {
                  way.append.accept(List.of(event(stream + i, 0)));
                  appended.increment();
                }
                done.countDown();
              });
    }
    done.await();
    return appended.sum() * 1e9 / (System.nanoTime() - start);
  }

  private static void print(Map<String, List<Double>> results, Map<String, Way> ways) {
    System.out.printf("%-16s", "appends/s");
    for (int threads : THREADS) {
      System.out.printf("%10d threads", threads);
    }
    System.out.println();
    for (var name : ways.keySet()) {
      System.out.printf("%-16s", name);
      for (int threads : THREADS) {
        double rate = median(results.getOrDefault(name + "/" + threads, List.of()));
        double unguarded = median(results.getOrDefault("no guard/" + threads, List.of()));
        System.out.printf("%10.0f %5.0f %%", rate, 100 * rate / unguarded);
      }
      System.out.println();
    }
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
  }
}
