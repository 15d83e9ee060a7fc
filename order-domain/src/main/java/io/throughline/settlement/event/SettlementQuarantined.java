package io.throughline.settlement.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A file could not be read. Nothing of it counts.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param fileName how the file was called; for people
/// @param reason why
/// @param detail what is wrong where
/// @param at when, by our clock
@Revision("1")
public record SettlementQuarantined(
    String settlementId,
    String rail,
    String batch,
    String fileHash,
    String fileName,
    String reason,
    String detail,
    Instant at)
    implements SettlementEvent {}
