package io.throughline.rail.event;

import io.throughline.rail.terms.RailTerms;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// From this business day on these terms hold.
///
/// @param railId the rail
/// @param rail who moves the money
/// @param terms the terms
/// @param validFrom the first business day they hold for
/// @param version 1 for the first, one more each time
/// @param at when, by our clock
@Revision("1")
public record RailTermsSet(
    String railId, String rail, RailTerms terms, LocalDate validFrom, int version, Instant at)
    implements RailEvent {}
