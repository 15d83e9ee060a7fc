package io.throughline.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// All events in batches; the next batch is read while the last one is written.
final class EventFeed implements AutoCloseable {

  static final int BATCH = 1_000;

  private static final int WAIT_MILLIS = 50;

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final Executor reader;
  private final List<TrackedEventMessage<?>> pending = new ArrayList<>();
  private CompletableFuture<List<TrackedEventMessage<?>>> ahead;

  /// Everything from the first event on.
  EventFeed(EventStore events) {
    this.stream = events.openStream(new GlobalSequenceTrackingToken(0));
    this.reader = task -> Thread.ofVirtual().name("rebuild-reader").start(task);
    this.ahead = CompletableFuture.supplyAsync(this::read, reader);
  }

  /// The next events up to this position, at most a batch; empty when there are none now.
  List<TrackedEventMessage<?>> next(long upTo) {
    if (pending.isEmpty()) {
      pending.addAll(join());
      ahead = CompletableFuture.supplyAsync(this::read, reader);
    }
    int count = 0;
    while (count < pending.size() && position(pending.get(count)) <= upTo) {
      count++;
    }
    var batch = List.copyOf(pending.subList(0, count));
    pending.subList(0, count).clear();
    return batch;
  }

  private List<TrackedEventMessage<?>> join() {
    try {
      return ahead.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private List<TrackedEventMessage<?>> read() {
    var batch = new ArrayList<TrackedEventMessage<?>>(BATCH);
    try {
      if (stream.hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        do {
          var event = stream.nextAvailable();
          event.getPayload(); // made here, beside the thread that writes
          batch.add(event);
        } while (batch.size() < BATCH && stream.hasNextAvailable());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return batch;
  }

  static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElse(0);
  }

  @Override
  public void close() {
    ahead.handle((_, _) -> true).join();
    stream.close();
  }
}
