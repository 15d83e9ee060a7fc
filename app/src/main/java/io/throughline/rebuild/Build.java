package io.throughline.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last build of a read model beside the one that is read.
///
/// @param readModel which
/// @param purpose what it is for
/// @param state how far it came
/// @param position every event up to it is in the copy
/// @param startedAt by the database's clock
/// @param updatedAt when it was last heard of, by the database's clock
/// @param isStale whether it says to be building, and nothing was heard of it for a minute: its
///   node is gone
/// @param detail why it failed, or what differs; null when there is nothing to say
public record Build(
    String readModel,
    Purpose purpose,
    State state,
    long position,
    Instant startedAt,
    Instant updatedAt,
    boolean isStale,
    @Nullable String detail) {

  /// What a build is for.
  public enum Purpose {
    /// It takes the place of the read model.
    REBUILD,
    /// It is compared with the read model and dropped.
    CHECK
  }

  /// How far a build came.
  public enum State {
    /// It reads events.
    BUILDING,
    /// It is the read model now.
    SWITCHED,
    /// It was the same, row for row, as the read model at the same position.
    EQUAL,
    /// It was not.
    UNEQUAL,
    /// It was given up, and the read model is as it was.
    FAILED
  }

  /// Whether somebody is at it.
  public boolean isRunning() {
    return state == State.BUILDING && !isStale;
  }

  /// Positions per second since it began.
  public double positionsPerSecond() {
    return position * 1e9 / Math.max(1, Duration.between(startedAt, updatedAt).toNanos());
  }
}
