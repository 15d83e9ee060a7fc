package io.throughline.clearing.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Do not agree to a proposed classification.
///
/// @param clearingId the group of facts it is about
/// @param classificationId the proposer's id of it
/// @param reason why; no personal data
/// @param by who, by id
/// @param at when, by our clock
public record DeclineClassification(
    @TargetAggregateIdentifier ClearingId clearingId,
    String classificationId,
    String reason,
    String by,
    Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when a text is blank
  public DeclineClassification {
    Require.text("classificationId", classificationId);
    Require.text("reason", reason);
    Require.text("by", by);
  }
}
