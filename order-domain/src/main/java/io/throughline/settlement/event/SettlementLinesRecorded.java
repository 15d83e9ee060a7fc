package io.throughline.settlement.event;

import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// Some lines of the file that is being taken in.
///
/// @param settlementId the statement
/// @param revision 1 for the first file of the batch, one more for each other file
/// @param chunk which part of the file, from 0
/// @param lines the lines of this part, at most 500
/// @param at when, by our clock
@Revision("1")
public record SettlementLinesRecorded(
    String settlementId, int revision, int chunk, List<SettlementLine> lines, Instant at)
    implements SettlementEvent {
  /// Copies the lists.
  public SettlementLinesRecorded {
    lines = List.copyOf(lines);
  }
}
