package io.throughline.clearing.ruling;

import static io.throughline.clearing.command.ClearingRefusal.LINES_ALREADY_MATCHED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_DECLINED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_ID_REUSED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_NOT_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_REVOKED;
import static io.throughline.clearing.command.ClearingRefusal.SAME_PERSON;
import static io.throughline.clearing.command.ClearingRefusal.UNKNOWN_MATCH;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.clearing.command.ApproveMatch;
import io.throughline.clearing.command.DeclineMatch;
import io.throughline.clearing.command.ProposeMatch;
import io.throughline.clearing.command.RevokeMatch;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchDeclined;
import io.throughline.clearing.event.MatchProposed;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.state.ClearingState;
import io.throughline.clearing.state.Proposed;
import io.throughline.clearing.state.Ruling;
import io.throughline.decision.Decision;
import java.util.Collections;

/// The rules of matching lines by hand. A match moves lines to an order, never an amount; a line is
/// in one match that counts at most. Rule: MONEY section 2, matching.
public final class Matches {

  private Matches() {}

  /// Records what a person proposes, once per id.
  public static Decision<ClearingEvent> propose(ClearingState state, ProposeMatch command) {
    var proposal = proposed(command);
    var known = state.matches().get(command.matchId());
    if (known != null) {
      return saysTheSame(known.proposal(), proposal)
          ? alreadyDone(command.matchId())
          : refuse(MATCH_ID_REUSED, command.matchId());
    }
    return accept(state, proposal, proposal);
  }

  /// Lets the match count, when it is another person who agrees.
  public static Decision<ClearingEvent> approve(ClearingState state, ApproveMatch command) {
    var known = state.matches().get(command.matchId());
    if (known == null) {
      return refuse(UNKNOWN_MATCH, command.matchId());
    }
    return switch (known.ruling()) {
      case APPROVED -> alreadyDone(command.matchId());
      case DECLINED -> refuse(MATCH_DECLINED, command.matchId());
      case REVOKED -> refuse(MATCH_REVOKED, command.matchId());
      case PROPOSED ->
          known.proposal().by().equals(command.by())
              ? refuse(SAME_PERSON, command.by())
              : accept(state, known.proposal(), matched(known.proposal(), command));
    };
  }

  private static Decision<ClearingEvent> accept(
      ClearingState state, MatchProposed lines, ClearingEvent event) {
    var other =
        state.matches().values().stream()
            .filter(match -> match.ruling() == Ruling.APPROVED)
            .map(Proposed::proposal)
            .filter(match -> match.settlementId().equals(lines.settlementId()))
            .filter(match -> !Collections.disjoint(match.lineKeys(), lines.lineKeys()))
            .findFirst();
    return other.isPresent()
        ? refuse(LINES_ALREADY_MATCHED, "by match " + other.get().matchId())
        : Decision.accept(event);
  }

  /// Does away with the proposal, when it is another person who does not agree.
  public static Decision<ClearingEvent> decline(ClearingState state, DeclineMatch command) {
    var known = state.matches().get(command.matchId());
    if (known == null) {
      return refuse(UNKNOWN_MATCH, command.matchId());
    }
    return switch (known.ruling()) {
      case DECLINED -> alreadyDone(command.matchId());
      case APPROVED, REVOKED -> refuse(MATCH_APPROVED, command.matchId());
      case PROPOSED ->
          known.proposal().by().equals(command.by())
              ? refuse(SAME_PERSON, command.by())
              : Decision.accept(
                  new MatchDeclined(
                      command.clearingId().value(),
                      command.matchId(),
                      command.reason(),
                      command.by(),
                      command.at()));
    };
  }

  /// Takes back a match that counts. One person is enough: it only undoes.
  public static Decision<ClearingEvent> revoke(ClearingState state, RevokeMatch command) {
    var known = state.matches().get(command.matchId());
    if (known == null) {
      return refuse(UNKNOWN_MATCH, command.matchId());
    }
    return switch (known.ruling()) {
      case REVOKED -> alreadyDone(command.matchId());
      case PROPOSED, DECLINED -> refuse(MATCH_NOT_APPROVED, command.matchId());
      case APPROVED ->
          Decision.accept(
              new MatchRevoked(
                  command.clearingId().value(),
                  command.matchId(),
                  command.reason(),
                  command.by(),
                  command.at()));
    };
  }

  private static boolean saysTheSame(MatchProposed known, MatchProposed told) {
    return known.settlementId().equals(told.settlementId())
        && known.lineKeys().equals(told.lineKeys())
        && known.toOrderRef().equals(told.toOrderRef())
        && known.by().equals(told.by());
  }

  private static MatchProposed proposed(ProposeMatch command) {
    return new MatchProposed(
        command.clearingId().value(),
        command.matchId(),
        command.rail(),
        command.settlementId(),
        command.lineKeys(),
        command.toOrderRef(),
        command.reason(),
        command.by(),
        command.at());
  }

  private static LinesMatched matched(MatchProposed proposal, ApproveMatch command) {
    return new LinesMatched(
        proposal.clearingId(),
        proposal.matchId(),
        proposal.rail(),
        proposal.settlementId(),
        proposal.lineKeys(),
        proposal.toOrderRef(),
        proposal.reason(),
        proposal.by(),
        command.by(),
        command.at());
  }
}
