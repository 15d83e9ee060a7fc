package io.throughline.clearing.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The lines belong again where they came from.
///
/// @param clearingId the group of facts it is about
/// @param matchId the proposer's id of it
/// @param reason why
/// @param by who, by id
/// @param at when, by our clock
@Revision("1")
public record MatchRevoked(String clearingId, String matchId, String reason, String by, Instant at)
    implements ClearingEvent {}
