package io.throughline.policy.deadline;

import java.time.Instant;

/// Remembers deadlines until they have passed or are canceled, also over a restart. What is
/// scheduled or canceled by a reaction is committed, or rolled back, with its batch of events.
public interface Deadlines {

  /// Schedules a deadline. One that is scheduled already under this id stays as it is: to postpone
  /// it, cancel it first.
  ///
  /// @param deadlineId {@link Deadline#deadlineId()}
  /// @param dueAt by our clock; in the past it passes at once
  /// @param what what must have happened
  void schedule(String deadlineId, Instant dueAt, Deadline what);

  /// Cancels a deadline, if it is scheduled. One whose time has passed may be on its way to the
  /// order already: the order knows better and answers that nothing is to be done.
  ///
  /// @param deadlineId {@link Deadline#deadlineId()}
  void cancel(String deadlineId);
}
