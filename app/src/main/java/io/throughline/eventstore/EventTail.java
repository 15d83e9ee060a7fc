package io.throughline.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/// The newest events, read once and handed to every reader of this node that is near the head.
/// Complete between {@code after} and the head; a reader further back reads the database itself.
final class EventTail {

  static final int CAPACITY = 2_000;

  private final ArrayDeque<TrackedEventMessage<?>> events = new ArrayDeque<>();
  private long after;
  private long head;

  /// Forgets everything and goes on from a position.
  synchronized void startAt(long position) {
    events.clear();
    after = position;
    head = position;
  }

  /// The position up to which events are safe to read.
  synchronized long head() {
    return head;
  }

  /// Adds the events that follow, complete up to a new head.
  synchronized void extend(List<TrackedEventMessage<?>> next, long newHead) {
    events.addAll(next);
    head = newHead;
    while (events.size() > CAPACITY) {
      after = positionOf(events.removeFirst());
    }
  }

  /// Everything after a position; empty when that reaches further back than the tail does.
  synchronized Optional<List<TrackedEventMessage<?>>> since(long position) {
    if (position < after) {
      return Optional.empty();
    }
    var found = new ArrayDeque<TrackedEventMessage<?>>();
    var newestFirst = events.descendingIterator();
    while (newestFirst.hasNext()) {
      var event = newestFirst.next();
      if (positionOf(event) <= position) {
        break;
      }
      found.addFirst(event);
    }
    return Optional.of(List.copyOf(found));
  }

  private static long positionOf(TrackedEventMessage<?> event) {
    return SafeHeadEventStorageEngine.position(event.trackingToken());
  }
}
