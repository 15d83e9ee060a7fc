package io.throughline.rebuild;

import java.util.Optional;

/// How far a read model is.
///
/// @param readModel its name
/// @param rebuilding whether it is being rebuilt or checked
/// @param position every event up to it is in the read model that is read
/// @param head position of the last event
/// @param eventsPerSecond of the rebuild, in positions; zero when none runs
/// @param built where the rebuild is; that of the read model when it is rebuilt in place
/// @param build the last build beside it; empty when there was none
public record RebuildProgress(
    String readModel,
    boolean rebuilding,
    long position,
    long head,
    double eventsPerSecond,
    long built,
    Optional<Build> build) {

  /// How many positions the read model is behind.
  public long behind() {
    return Math.max(0, head - position);
  }

  /// How many positions the rebuild has before it.
  public long remaining() {
    return rebuilding ? Math.max(0, head - built) : 0;
  }

  /// How many seconds that takes at its speed so far; zero when it is not known.
  public long secondsLeft() {
    return eventsPerSecond < 1 ? 0 : Math.round(remaining() / eventsPerSecond);
  }

  /// How much of the history is in the rebuild, from 0 to 100; in the read model when there is
  /// none.
  public int percent() {
    long done = rebuilding ? built : position;
    return head == 0 ? 100 : (int) (100 * Math.min(done, head) / head);
  }
}
