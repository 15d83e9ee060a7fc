package io.throughline.journal.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// The entries of one account, ledger day and currency that no batch held yet, up to a position,
/// are one batch for the ledger.
///
/// @param batchId the journal batch
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param glDay the day in the ledger
/// @param currency ISO 4217 code
/// @param throughPosition the position of the last event that counts
/// @param entries how many journal entries
/// @param debits the sum of their debits; the credits are as much
/// @param contentHash SHA-256 of what counts, lower-case hex
/// @param by who, by id
/// @param at when, by our clock
@Revision("1")
public record JournalBatchPrepared(
    String batchId,
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    long throughPosition,
    long entries,
    Money debits,
    String contentHash,
    String by,
    Instant at)
    implements JournalEvent {}
