package io.throughline.clearing.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Agree, as a second person, to a proposed match.
///
/// @param clearingId the group of facts it is about
/// @param matchId the proposer's id of it
/// @param by who, by id
/// @param at when, by our clock
public record ApproveMatch(
    @TargetAggregateIdentifier ClearingId clearingId, String matchId, String by, Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when a text is blank
  public ApproveMatch {
    Require.text("matchId", matchId);
    Require.text("by", by);
  }
}
