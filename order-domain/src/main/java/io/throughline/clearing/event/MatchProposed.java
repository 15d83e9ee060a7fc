package io.throughline.clearing.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// A person says which order lines of a statement belong to. It counts once a second person agrees.
///
/// @param clearingId the group of facts it is about
/// @param matchId the proposer's id of it
/// @param rail who moves the money
/// @param settlementId the statement
/// @param lineKeys which lines of the statement
/// @param toOrderRef the order they belong to
/// @param reason why
/// @param by who, by id
/// @param at when, by our clock
@Revision("1")
public record MatchProposed(
    String clearingId,
    String matchId,
    String rail,
    String settlementId,
    List<String> lineKeys,
    String toOrderRef,
    String reason,
    String by,
    Instant at)
    implements ClearingEvent {
  /// Copies the lists.
  public MatchProposed {
    lineKeys = List.copyOf(lineKeys);
  }
}
