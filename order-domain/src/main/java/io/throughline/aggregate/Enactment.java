package io.throughline.aggregate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.decision.Decision;

/// Carries out what a decider decided, inside the command handler of an aggregate.
public final class Enactment {

  private Enactment() {}

  /// Applies the events, or does nothing when it was done before.
  ///
  /// @throws CommandRefused when the decision was to refuse
  public static void enact(Decision<?> decision) {
    switch (decision) {
      case Decision.Accepted<?>(var events) -> events.forEach(event -> apply(event));
      case Decision.AlreadyDone<?> _ -> {
        // a success, and nothing new to tell
      }
      case Decision.Refused<?>(var reason, var detail) -> throw new CommandRefused(reason, detail);
    }
  }
}
