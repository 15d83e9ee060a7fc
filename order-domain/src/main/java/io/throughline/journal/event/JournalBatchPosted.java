package io.throughline.journal.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// The ledger said yes.
///
/// @param batchId the journal batch
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param glDay the day in the ledger
/// @param currency ISO 4217 code
/// @param throughPosition the position of the last event that counts
/// @param documentNumber the ledger's own number of the document
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
@Revision("1")
public record JournalBatchPosted(
    String batchId,
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    long throughPosition,
    String documentNumber,
    Instant occurredAt,
    Instant at)
    implements JournalEvent {}
