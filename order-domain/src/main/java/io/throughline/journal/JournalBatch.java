package io.throughline.journal;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.journal.command.PrepareJournalBatch;
import io.throughline.journal.command.RecordPosting;
import io.throughline.journal.command.RecordPostingRejection;
import io.throughline.journal.event.JournalEvent;
import io.throughline.journal.posting.Posting;
import io.throughline.journal.state.BatchState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A batch for the general ledger, where Axon meets the model: one field of state and no {@code
/// if}. Every handler creates it if it is missing, so that a decider answers and not the framework.
public final class JournalBatch {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String batchId;

  private BatchState state = new BatchState.NotPrepared();

  /// For Axon, which makes it before it sources its events.
  JournalBatch() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(PrepareJournalBatch command) {
    return enact(Posting.prepare(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordPosting command) {
    return enact(Posting.post(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordPostingRejection command) {
    return enact(Posting.reject(state, command));
  }

  @EventSourcingHandler
  void on(JournalEvent event) {
    batchId = event.batchId();
    state = BatchState.evolve(state, event);
  }
}
