package io.throughline.journal.command;

import io.throughline.decision.Texts;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Tell that the ledger took a batch, and under which number.
///
/// @param batchId the journal batch
/// @param documentNumber the ledger's own number of the document
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
public record RecordPosting(
    @TargetAggregateIdentifier JournalBatchId batchId,
    String documentNumber,
    Instant occurredAt,
    Instant at)
    implements JournalCommand {
  /// @throws IllegalArgumentException when the number is blank or too long
  public RecordPosting {
    Texts.name("documentNumber", documentNumber);
  }
}
