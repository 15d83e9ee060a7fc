package io.throughline.simulation;

import io.throughline.decision.Reason;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/// What became of a command.
sealed interface Outcome {

  /// It was done; what it committed, nothing when there was nothing new.
  record Done(List<DomainEventMessage<?>> events) implements Outcome {}

  /// A rule stood against it.
  record Refused(Reason reason) implements Outcome {}

  /// Its unit of work was rolled back, or its answer was lost: the caller cannot tell which.
  record Unknown() implements Outcome {}
}
