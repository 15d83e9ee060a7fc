package io.throughline.exceptioncase.state;

import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exception case as its events left it.
public sealed interface CaseState {

  /// No event yet.
  record NotRaised() implements CaseState {}

  /// Somebody's work.
  ///
  /// @param raised the event that began it
  /// @param owner whose work it is now
  /// @param dueAt when it should be resolved by; null when nothing presses
  record Open(CaseRaised raised, String owner, @Nullable Instant dueAt) implements CaseState {}

  /// Done.
  ///
  /// @param raised the event that began it
  /// @param resolved the event that ended it
  record Resolved(CaseRaised raised, CaseResolved resolved) implements CaseState {}

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as a case that is resolved
  ///   before it was raised
  static CaseState evolve(CaseState state, CaseEvent event) {
    return switch (event) {
      case CaseRaised raised when state instanceof NotRaised ->
          new Open(raised, raised.owner(), raised.dueAt());
      case CaseRaised raised -> throw impossible(state, raised);
      case CaseAssigned assigned ->
          new Open(open(state, assigned).raised, assigned.owner(), assigned.dueAt());
      case CaseResolved resolved -> new Resolved(open(state, resolved).raised, resolved);
    };
  }

  private static Open open(CaseState state, CaseEvent event) {
    if (state instanceof Open open) {
      return open;
    }
    throw impossible(state, event);
  }

  private static IllegalStateException impossible(CaseState state, CaseEvent event) {
    return new IllegalStateException(
        "%s of %s cannot follow on %s"
            .formatted(
                event.getClass().getSimpleName(),
                event.caseId(),
                state.getClass().getSimpleName()));
  }
}
