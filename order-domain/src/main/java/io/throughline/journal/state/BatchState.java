package io.throughline.journal.state;

import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.journal.event.JournalEvent;

/// A journal batch as its events left it.
public sealed interface BatchState {

  /// No event yet.
  record NotPrepared() implements BatchState {}

  /// Waits for what the ledger says.
  ///
  /// @param prepared the event that began it
  record Prepared(JournalBatchPrepared prepared) implements BatchState {}

  /// The ledger has it.
  ///
  /// @param prepared the event that began it
  /// @param documentNumber the ledger's number
  record Posted(JournalBatchPrepared prepared, String documentNumber) implements BatchState {}

  /// The ledger did not take it.
  ///
  /// @param prepared the event that began it
  record Rejected(JournalBatchPrepared prepared) implements BatchState {}

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as a batch that is posted
  ///   before it was prepared
  static BatchState evolve(BatchState state, JournalEvent event) {
    return switch (event) {
      case JournalBatchPrepared prepared -> new Prepared(prepared);
      case JournalBatchPosted posted -> new Posted(waiting(state, event), posted.documentNumber());
      case JournalBatchRejected _ -> new Rejected(waiting(state, event));
    };
  }

  private static JournalBatchPrepared waiting(BatchState state, JournalEvent event) {
    if (state instanceof Prepared(var prepared)) {
      return prepared;
    }
    throw new IllegalStateException(
        "%s of %s cannot follow on %s"
            .formatted(
                event.getClass().getSimpleName(),
                event.batchId(),
                state.getClass().getSimpleName()));
  }
}
