package io.throughline.journal.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Tell that the ledger did not take a batch.
///
/// @param batchId the journal batch
/// @param reason why; no personal data
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
public record RecordPostingRejection(
    @TargetAggregateIdentifier JournalBatchId batchId,
    String reason,
    Instant occurredAt,
    Instant at)
    implements JournalCommand {
  /// @throws IllegalArgumentException when the reason is blank or too long
  public RecordPostingRejection {
    Require.text("reason", reason);
    Texts.note("reason", reason);
  }
}
