package io.throughline.load.lives;

import io.throughline.load.ApiClient;
import io.throughline.load.Environment;
import io.throughline.load.LivesFloor;
import io.throughline.load.LoadFailed;
import io.throughline.load.LoadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One measurement of whole lives from beginning to end.
public final class Lives {

  /// Receive, capture, ship, deliver; to validate, reserve, release and close follow by themselves.
  private static final int COMMANDS = 4;

  private static final int ITEMS = 100;
  private static final int PLENTY = 10_000_000;

  private final LivesPlan plan;
  private final Consumer<String> progress;
  private final ApiClient client;
  private final String run = "run-" + System.currentTimeMillis();

  /// @param progress hears what is being done
  public Lives(LivesPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
    this.client = new ApiClient(plan.url(), plan.apiKey());
  }

  /// Measures.
  ///
  /// @throws LoadFailed when the instance cannot be measured
  public LivesReport run() {
    progress.accept("stock for " + ITEMS + " items");
    for (int item = 0; item < ITEMS; item++) {
      receipt(LifeBatch.sku(item), PLENTY);
    }
    progress.accept("warming up with " + plan.warmup() + " lives");
    live(0, plan.warmup());
    progress.accept(plan.lives() + " lives");
    var floor = plan.owner().map(owner -> new LivesFloor(plan.database(), owner));
    floor.ifPresent(LivesFloor::begin);
    long start = System.nanoTime();
    var orders = live(plan.warmup(), plan.lives());
    double sent = (System.nanoTime() - start) / 1e9;
    try (var happenings = new Happenings(plan.database())) {
      happenings.await("OrderClosed", orders);
      double seconds = (System.nanoTime() - start) / 1e9;
      double events = (double) happenings.events(orders) / orders.size();
      return new LivesReport(
          Environment.of(Optional.of(plan.database())),
          orders.size(),
          seconds,
          orders.size() / seconds,
          orders.size() / sent,
          COMMANDS,
          events,
          beside(floor, orders, sent, seconds),
          stock());
    }
  }

  private LoadReport.@Nullable Floor beside(
      Optional<LivesFloor> floor, List<String> orders, double sent, double seconds) {
    progress.accept("the floor");
    return floor.map(one -> one.beside(plan.senders(), orders, sent, seconds)).orElse(null);
  }

  private List<LivesReport.Stock> stock() {
    if (plan.stockSeconds() == 0) {
      return List.of();
    }
    progress.accept("commands on stock");
    var load = new StockLoad(client, run, plan.stockSeconds());
    return List.of(load.over(1), load.over(StockLoad.MANY));
  }

  private void receipt(String sku, int quantity) {
    client.post(
        "/api/stock/" + sku + "/receipts",
        "{\"receiptId\":\"%s\",\"node\":\"dc\",\"quantity\":%d}".formatted(run, quantity));
  }

  /// Lets so many orders live, batch by batch.
  private List<String> live(int first, int count) {
    var orders = new ArrayList<String>();
    var batches = new ArrayList<LifeBatch>();
    for (int from = first; from < first + count; from += plan.batch()) {
      batches.add(new LifeBatch(run, from, Math.min(plan.batch(), first + count - from), ITEMS));
    }
    batches.forEach(batch -> orders.addAll(batch.orderIds()));
    try (var threads = Executors.newFixedThreadPool(plan.senders())) {
      var running = new ArrayList<Future<Boolean>>();
      for (int sender = 0; sender < plan.senders(); sender++) {
        int own = sender;
        Callable<Boolean> work = () -> live(batches, own);
        running.add(threads.submit(work));
      }
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new LoadFailed("a sender: " + failure.getCause(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LoadFailed("the senders", stopped);
    }
    return orders;
  }

  private boolean live(List<LifeBatch> batches, int sender) {
    try (var happenings = new Happenings(plan.database())) {
      for (int i = sender; i < batches.size(); i += plan.senders()) {
        var batch = batches.get(i);
        client.post("/api/commands", batch.receive());
        client.post("/api/commands", batch.capture());
        happenings.await("FulfillmentOrderCreated", batch.orderIds());
        client.post("/api/commands", batch.ship());
        client.post("/api/commands", batch.deliver());
      }
    }
    return true;
  }
}
