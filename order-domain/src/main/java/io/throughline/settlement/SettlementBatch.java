package io.throughline.settlement;

import io.throughline.settlement.event.SettlementEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// One statement of a rail, where Axon meets the model: one field of state and no {@code if}.
public final class SettlementBatch {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String settlementId;

  /// For Axon, which makes it before it sources its events.
  SettlementBatch() {}

  @EventSourcingHandler
  void on(SettlementEvent event) {
    settlementId = event.settlementId();
  }
}
