package io.throughline.journal.posting;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.journal.command.JournalRefusal.BATCH_POSTED;
import static io.throughline.journal.command.JournalRefusal.BATCH_REJECTED;
import static io.throughline.journal.command.JournalRefusal.JOURNAL_BATCH_ID_REUSED;
import static io.throughline.journal.command.JournalRefusal.UNKNOWN_JOURNAL_BATCH;

import io.throughline.decision.Decision;
import io.throughline.journal.command.PrepareJournalBatch;
import io.throughline.journal.command.RecordPosting;
import io.throughline.journal.command.RecordPostingRejection;
import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.journal.event.JournalEvent;
import io.throughline.journal.state.BatchState;
import io.throughline.journal.state.BatchState.NotPrepared;
import io.throughline.journal.state.BatchState.Posted;
import io.throughline.journal.state.BatchState.Prepared;
import io.throughline.journal.state.BatchState.Rejected;

/// The rules of posting. The ledger's yes is an event; nothing is posted because we sent it. Rule:
/// MONEY section 3.
public final class Posting {

  private Posting() {}

  /// Makes a batch, once per id.
  public static Decision<JournalEvent> prepare(BatchState state, PrepareJournalBatch command) {
    return switch (state) {
      case NotPrepared() -> accept(prepared(command));
      case Prepared(var prepared) -> again(prepared, command);
      case Posted(var prepared, _) -> again(prepared, command);
      case Rejected(var prepared) -> again(prepared, command);
    };
  }

  private static Decision<JournalEvent> again(
      JournalBatchPrepared known, PrepareJournalBatch command) {
    return known.throughPosition() == command.throughPosition()
            && known.entries() == command.entries()
            && known.debits().equals(command.debits())
            && known.contentHash().equals(command.contentHash())
        ? alreadyDone(known.batchId())
        : refuse(JOURNAL_BATCH_ID_REUSED, known.batchId());
  }

  /// Records that the ledger took the batch. Another number for the same batch would be a second
  /// document, and is refused.
  public static Decision<JournalEvent> post(BatchState state, RecordPosting command) {
    return switch (state) {
      case NotPrepared() -> refuse(UNKNOWN_JOURNAL_BATCH, command.batchId().value());
      case Posted(var prepared, var number) when number.equals(command.documentNumber()) ->
          alreadyDone(prepared.batchId());
      case Posted(_, var number) -> refuse(BATCH_POSTED, number);
      case Rejected(var prepared) -> refuse(BATCH_REJECTED, prepared.batchId());
      case Prepared(var prepared) ->
          accept(
              new JournalBatchPosted(
                  prepared.batchId(),
                  prepared.channel(),
                  prepared.account(),
                  prepared.glDay(),
                  prepared.currency(),
                  prepared.throughPosition(),
                  command.documentNumber(),
                  command.occurredAt(),
                  command.at()));
    };
  }

  /// Records that the ledger did not take the batch.
  public static Decision<JournalEvent> reject(BatchState state, RecordPostingRejection command) {
    return switch (state) {
      case NotPrepared() -> refuse(UNKNOWN_JOURNAL_BATCH, command.batchId().value());
      case Posted(_, var number) -> refuse(BATCH_POSTED, number);
      case Rejected(var prepared) -> alreadyDone(prepared.batchId());
      case Prepared(var prepared) ->
          accept(
              new JournalBatchRejected(
                  prepared.batchId(),
                  prepared.channel(),
                  prepared.account(),
                  prepared.glDay(),
                  prepared.currency(),
                  prepared.throughPosition(),
                  command.reason(),
                  command.occurredAt(),
                  command.at()));
    };
  }

  private static JournalBatchPrepared prepared(PrepareJournalBatch command) {
    return new JournalBatchPrepared(
        command.batchId().value(),
        command.channel(),
        command.account(),
        command.glDay(),
        command.currency(),
        command.throughPosition(),
        command.entries(),
        command.debits(),
        command.contentHash(),
        command.by(),
        command.at());
  }
}
