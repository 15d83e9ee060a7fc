package io.throughline.load.lives;

import io.throughline.load.ApiClient;
import io.throughline.load.LoadFailed;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Receipts of stock, one request each, by several senders: all for one item, or spread over many.
final class StockLoad {

  /// How many items are many.
  static final int MANY = 10_000;

  private static final int SENDERS = 8;

  private final ApiClient client;
  private final String run;
  private final int seconds;
  private final AtomicInteger next = new AtomicInteger();

  StockLoad(ApiClient client, String run, int seconds) {
    this.client = client;
    this.run = run;
    this.seconds = seconds;
  }

  LivesReport.Stock over(int items) {
    send(items, 1); // a moment to warm up
    long start = System.nanoTime();
    int commands = send(items, seconds);
    return new LivesReport.Stock(items, commands, commands / ((System.nanoTime() - start) / 1e9));
  }

  private int send(int items, int forSeconds) {
    long end = System.nanoTime() + forSeconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(SENDERS)) {
      var running = new ArrayList<Future<Integer>>();
      for (int sender = 0; sender < SENDERS; sender++) {
        Callable<Integer> work = () -> until(end, items);
        running.add(threads.submit(work));
      }
      int sum = 0;
      for (var one : running) {
        sum += one.get();
      }
      return sum;
    } catch (ExecutionException failure) {
      throw new LoadFailed("a sender: " + failure.getCause(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LoadFailed("the senders", stopped);
    }
  }

  private int until(long end, int items) {
    int sent = 0;
    while (System.nanoTime() < end) {
      int number = next.incrementAndGet();
      client.post(
          "/api/stock/HOT-%d-%d/receipts".formatted(items, number % items),
          "{\"receiptId\":\"%s-%d\",\"node\":\"dc\",\"quantity\":1}".formatted(run, number));
      sent++;
    }
    return sent;
  }
}
