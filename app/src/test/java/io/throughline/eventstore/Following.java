package io.throughline.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Reads a stream as an event processor does, and remembers what came.
final class Following {

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final List<String> eventIds = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();

  Following(BlockingStream<TrackedEventMessage<?>> stream) {
    this.stream = stream;
  }

  /// Reads until so many events came in all, or five seconds were too short for them.
  List<String> until(int count) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (eventIds.size() < count && System.nanoTime() < deadline) {
      read(50);
    }
    return eventIds();
  }

  /// Reads whatever comes in so many milliseconds.
  List<String> readFor(int millis) {
    read(millis);
    return eventIds();
  }

  /// Reads one more, if it comes in so many milliseconds.
  boolean read(int millis) {
    try {
      if (stream.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
        var event = stream.nextAvailable();
        eventIds.add(event.getIdentifier());
        positions.add(SafeHeadEventStorageEngine.position(event.trackingToken()));
        return true;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  List<String> eventIds() {
    return List.copyOf(eventIds);
  }

  List<Long> positions() {
    return List.copyOf(positions);
  }
}
