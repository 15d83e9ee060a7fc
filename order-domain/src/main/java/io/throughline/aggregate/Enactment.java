package io.throughline.aggregate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.decision.Decision;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;

/// Carries out what a decider decided, inside the command handler of an aggregate.
public final class Enactment {

  private Enactment() {}

  /// Applies the events, or does nothing when it was done before.
  ///
  /// @throws CommandRefused when the decision was to refuse
  public static Outcome enact(Decision<?> decision) {
    return enact(decision, Map::of, _ -> false);
  }

  /// Applies the events with what stands in their metadata, or does nothing when it was done
  /// before.
  ///
  /// @param metadata asked before each event, because the first may make known what it is
  /// @param waits whether an event says that what was asked for waits for a second person
  /// @throws CommandRefused when the decision was to refuse
  public static Outcome enact(
      Decision<?> decision, Supplier<Map<String, String>> metadata, Predicate<Object> waits) {
    return switch (decision) {
      case Decision.Accepted<?>(var events) -> {
        events.forEach(event -> apply(event, MetaData.from(metadata.get())));
        yield events.stream().anyMatch(waits) ? Outcome.AWAITS_APPROVAL : Outcome.DONE;
      }
      case Decision.AlreadyDone<?> _ -> Outcome.ALREADY_DONE;
      case Decision.Refused<?>(var reason, var detail) -> throw new CommandRefused(reason, detail);
    };
  }
}
