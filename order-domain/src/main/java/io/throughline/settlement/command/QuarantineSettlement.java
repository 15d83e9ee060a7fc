package io.throughline.settlement.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Tell that a file could not be read, so that a person looks at it.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param fileName how the file was called; for people
/// @param reason why; no personal data
/// @param detail what is wrong where; no personal data
/// @param at when, by our clock
public record QuarantineSettlement(
    @TargetAggregateIdentifier SettlementId settlementId,
    String rail,
    String batch,
    String fileHash,
    String fileName,
    String reason,
    String detail,
    Instant at)
    implements SettlementCommand {
  /// @throws IllegalArgumentException when a text is blank, the hash is no SHA-256, or the id is of
  ///   another batch
  public QuarantineSettlement {
    Require.that(
        settlementId.equals(SettlementId.of(rail, batch)), "settlementId is of another batch");
    Texts.hash("fileHash", fileHash);
    Texts.name("fileName", fileName);
    Require.text("reason", reason);
    Require.text("detail", detail);
  }
}
