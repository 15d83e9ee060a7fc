package io.throughline.exceptioncase.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What a case was about is settled, without it or through it. Unlike a person's resolution it is
/// never refused because somebody resolved the case before.
///
/// @param caseId the case
/// @param resolution code of how it was settled, such as {@code LATER_FACT}
/// @param note what a person should know; may be empty; no personal data
/// @param at when it was settled, by our clock
public record SettleCase(
    @TargetAggregateIdentifier CaseId caseId, String resolution, String note, Instant at)
    implements CaseCommand {

  /// @throws IllegalArgumentException when the resolution is blank
  public SettleCase {
    Require.text("resolution", resolution);
  }
}
