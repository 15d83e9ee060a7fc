package io.throughline.clearing.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Do not agree to a proposed match.
///
/// @param clearingId the group of facts it is about
/// @param matchId the proposer's id of it
/// @param reason why; no personal data
/// @param by who, by id
/// @param at when, by our clock
public record DeclineMatch(
    @TargetAggregateIdentifier ClearingId clearingId,
    String matchId,
    String reason,
    String by,
    Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when a text is blank
  public DeclineMatch {
    Require.text("matchId", matchId);
    Require.text("reason", reason);
    Require.text("by", by);
  }
}
