package io.throughline.rail.command;

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
    implements RailCommand {}
