package io.throughline.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Lets many callers share one commit: while one batch is written, those who come wait and form the
/// next. A caller alone waits for nobody.
///
/// @param <T> what a caller brings
/// @param <R> what it gets back when its batch is committed
final class GroupCommit<T, R> implements AutoCloseable {

  private final BlockingQueue<Entry<T, R>> waiting;
  private final int maxBatch;
  private final Function<List<T>, List<R>> writer;
  private final Thread thread;
  private volatile boolean open = true;

  private record Entry<T, R>(T item, CompletableFuture<R> result) {}

  /// @param capacity how many callers may wait; more are turned away
  /// @param maxBatch how many share one commit at most
  /// @param writer writes a batch in one transaction, one result per item in their order
  GroupCommit(String name, int capacity, int maxBatch, Function<List<T>, List<R>> writer) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.maxBatch = maxBatch;
    this.writer = writer;
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  /// Writes it with the next batch and returns when that is committed.
  ///
  /// @throws Overloaded when too many wait already; nothing was written
  R submit(T item) {
    var entry = new Entry<T, R>(item, new CompletableFuture<>());
    if (!open || !waiting.offer(entry)) {
      throw new Overloaded();
    }
    try {
      return entry.result.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void run() {
    while (open) {
      try {
        var first = waiting.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          var batch = new ArrayList<Entry<T, R>>();
          batch.add(first);
          waiting.drainTo(batch, maxBatch - 1);
          write(batch);
        }
      } catch (InterruptedException stopped) {
        break;
      }
    }
    var stopped = new Overloaded();
    waiting.forEach(entry -> entry.result.completeExceptionally(stopped));
  }

  private void write(List<Entry<T, R>> batch) {
    try {
      var results = writer.apply(batch.stream().map(Entry::item).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result.complete(results.get(i));
      }
    } catch (RuntimeException failure) {
      batch.forEach(entry -> entry.result.completeExceptionally(failure));
    }
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
