package io.throughline.rail.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.rail.terms.RailTerms;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Let these terms hold from a business day on.
///
/// @param railId the rail
/// @param terms the terms
/// @param validFrom the first business day they hold for
/// @param at when, by our clock
public record SetRailTerms(
    @TargetAggregateIdentifier RailId railId, RailTerms terms, LocalDate validFrom, Instant at)
    implements RailCommand {

  private static final int LONGEST = 366;

  /// @throws IllegalArgumentException when a count of days is not from 0, or from 1 for statements,
  ///   to 366, or a ledger account is named and the rail does not settle itself, or the other way
  ///   round
  public SetRailTerms {
    Require.that(
        terms.settlesAfter() >= 0 && terms.settlesAfter() <= LONGEST,
        "settlesAfter is 0 to 366 business days");
    var every = terms.statementEvery();
    Require.that(
        every == null || (every >= 1 && every <= LONGEST),
        "statementEvery is 1 to 366 business days");
    var drawnOn = terms.ledgerAccount();
    Require.that(
        terms.selfSettling() == (drawnOn != null),
        "a rail that settles itself names its ledgerAccount, and no other does");
    if (drawnOn != null) {
      Texts.ledgerAccount("ledgerAccount", drawnOn);
    }
  }
}
