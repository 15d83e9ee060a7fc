package io.throughline.exceptioncase.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say what was done about a case, and be done with it.
///
/// @param caseId the case
/// @param resolution code of what was done, such as {@code REFUNDED}
/// @param note what a person should know; may be empty; no personal data
/// @param at when it was resolved, by our clock
public record ResolveCase(
    @TargetAggregateIdentifier CaseId caseId, String resolution, String note, Instant at)
    implements CaseCommand {

  /// @throws IllegalArgumentException when the resolution is blank
  public ResolveCase {
    Require.text("resolution", resolution);
  }
}
