package io.throughline.journal;

import io.throughline.journal.event.JournalEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// One journal batch, where Axon meets the model: one field of state and no {@code if}.
public final class JournalBatch {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String batchId;

  /// For Axon, which makes it before it sources its events.
  JournalBatch() {}

  @EventSourcingHandler
  void on(JournalEvent event) {
    batchId = event.batchId();
  }
}
