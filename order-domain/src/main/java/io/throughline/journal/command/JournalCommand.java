package io.throughline.journal.command;

/// Something that is asked of, or told about, one journal batch.
public sealed interface JournalCommand
    permits PrepareJournalBatch, RecordPosting, RecordPostingRejection {

  /// The batch.
  JournalBatchId batchId();
}
