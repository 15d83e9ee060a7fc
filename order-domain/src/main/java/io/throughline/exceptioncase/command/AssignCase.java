package io.throughline.exceptioncase.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Make a case somebody's work.
///
/// @param caseId the case
/// @param owner team or person whose work it is from now on
/// @param dueAt when it should be resolved by, our clock; null when nothing presses
/// @param at when it was assigned, by our clock
public record AssignCase(
    @TargetAggregateIdentifier CaseId caseId, String owner, @Nullable Instant dueAt, Instant at)
    implements CaseCommand {

  /// @throws IllegalArgumentException when the owner is blank
  public AssignCase {
    Require.text("owner", owner);
  }
}
