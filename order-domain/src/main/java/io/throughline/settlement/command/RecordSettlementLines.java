package io.throughline.settlement.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record some lines of the file that is being taken in. A part that is known is done already.
///
/// @param settlementId the statement
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param chunk which part of the file, from 0
/// @param lines the lines of this part, at most 500
/// @param at when, by our clock
public record RecordSettlementLines(
    @TargetAggregateIdentifier SettlementId settlementId,
    String fileHash,
    int chunk,
    List<SettlementLine> lines,
    Instant at)
    implements SettlementCommand {

  /// Lines in one part: an event of more would be hard to carry.
  public static final int MOST = 500;

  /// @throws IllegalArgumentException when the part is below 0, has no lines or more than 500, or
  ///   names a line twice
  public RecordSettlementLines {
    lines = List.copyOf(lines);
    Texts.hash("fileHash", fileHash);
    Require.that(chunk >= 0, "chunk is below 0");
    Require.that(!lines.isEmpty() && lines.size() <= MOST, "a chunk has 1 to 500 lines");
    Require.that(
        lines.stream().map(SettlementLine::lineKey).distinct().count() == lines.size(),
        "a line comes twice");
  }
}
