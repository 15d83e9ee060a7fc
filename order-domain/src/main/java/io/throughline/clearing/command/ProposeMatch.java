package io.throughline.clearing.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Propose which order lines of a statement belong to. Another person decides.
///
/// @param clearingId the group of facts it is about
/// @param matchId the proposer's id of it
/// @param rail who moves the money
/// @param settlementId the statement
/// @param lineKeys which lines of the statement
/// @param toOrderRef the order they belong to
/// @param reason why; no personal data
/// @param by who, by id
/// @param at when, by our clock
public record ProposeMatch(
    @TargetAggregateIdentifier ClearingId clearingId,
    String matchId,
    String rail,
    String settlementId,
    List<String> lineKeys,
    String toOrderRef,
    String reason,
    String by,
    Instant at)
    implements ClearingCommand {

  /// Lines in one match.
  public static final int MOST = 500;

  /// @throws IllegalArgumentException when a text is blank or too long, no line is named or one
  ///   twice, or the id is of another rail
  public ProposeMatch {
    lineKeys = List.copyOf(lineKeys);
    Require.that(clearingId.isOf(rail), "clearingId is of another rail");
    Texts.name("matchId", matchId);
    Texts.text("settlementId", settlementId);
    Require.that(!lineKeys.isEmpty() && lineKeys.size() <= MOST, "a match names 1 to 500 lines");
    Require.that(lineKeys.stream().distinct().count() == lineKeys.size(), "a line comes twice");
    Texts.name("toOrderRef", toOrderRef);
    Texts.name("reason", reason);
    Require.text("by", by);
  }
}
