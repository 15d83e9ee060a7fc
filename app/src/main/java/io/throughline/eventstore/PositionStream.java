package io.throughline.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/// One reader's way through all events, from a position on. Near the head it shares the {@link
/// EventTail}, further back it reads the database in batches; it never reads beyond the safe head.
final class PositionStream implements TrackingEventStream {

  private static final int BATCH = 500;

  private final SafeHeadEventStorageEngine engine;
  private final Doorbell doorbell;
  private final ArrayDeque<TrackedEventMessage<?>> next = new ArrayDeque<>();
  private final Signal headMoved = new Signal();
  private final Runnable wakeWaiter = headMoved::give;
  private @Nullable Runnable callback;
  private long readUpTo;

  PositionStream(SafeHeadEventStorageEngine engine, Doorbell doorbell, long position) {
    this.engine = engine;
    this.doorbell = doorbell;
    this.readUpTo = position;
    doorbell.wake(wakeWaiter);
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    refill();
    return Optional.ofNullable(next.peekFirst());
  }

  @Override
  public boolean hasNextAvailable() {
    refill();
    return !next.isEmpty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!hasNextAvailable()) {
      if (!headMoved.await(deadline - System.nanoTime())) {
        return hasNextAvailable();
      }
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
      // Callers of this method want the next event, however long it takes.
    }
    return next.removeFirst();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable onAvailable) {
    callback = onAvailable;
    doorbell.wake(onAvailable);
    return true;
  }

  @Override
  public void close() {
    doorbell.forget(wakeWaiter);
    if (callback != null) {
      doorbell.forget(callback);
    }
  }

  private void refill() {
    long head = doorbell.tail().head();
    if (!next.isEmpty() || head <= readUpTo) {
      return;
    }
    var shared = doorbell.tail().since(readUpTo);
    var batch = shared.orElseGet(() -> readAhead(head));
    if (shared.isPresent() || batch.size() < BATCH) {
      readUpTo = head; // what is missing up to here was rolled back
    }
    if (!batch.isEmpty()) {
      next.addAll(batch);
      readUpTo =
          Math.max(readUpTo, SafeHeadEventStorageEngine.position(batch.getLast().trackingToken()));
    }
  }

  /// Reads a batch and makes objects of it here, on the coordinator's thread, while the worker
  /// writes the batch before.
  private List<TrackedEventMessage<?>> readAhead(long head) {
    var batch = engine.read(readUpTo, head, BATCH);
    for (var event : batch) {
      try {
        event.getPayload();
      } catch (SerializationException damaged) {
        break; // whoever handles it meets the failure, and parks that one event
      }
    }
    return batch;
  }
}
