package io.throughline.journal.event;

/// Something that happened to one journal batch. Sealed, so that a new event breaks every switch
/// that has to learn it.
public sealed interface JournalEvent
    permits JournalBatchPrepared, JournalBatchPosted, JournalBatchRejected {

  /// The id of the batch's stream, {@code journal:<channel>:<account>:<day>:<currency>:<number>}.
  String batchId();
}
