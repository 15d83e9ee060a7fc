package io.throughline.policy.deadline;

import io.throughline.order.command.OrderCommand;
import java.time.Instant;

/// Says what is asked of the order when a deadline has passed. Whether it still matters is for the
/// order to decide: a refusal ends the deadline, and so does "done already".
@FunctionalInterface
public interface DeadlineExpiry {

  /// The command for a deadline that has passed.
  ///
  /// @param now our clock
  OrderCommand command(Deadline passed, Instant now);
}
