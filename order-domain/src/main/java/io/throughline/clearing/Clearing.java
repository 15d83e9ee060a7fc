package io.throughline.clearing;

import io.throughline.clearing.event.ClearingEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// One clearing group, where Axon meets the model: one field of state and no {@code if}.
public final class Clearing {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String clearingId;

  /// For Axon, which makes it before it sources its events.
  Clearing() {}

  @EventSourcingHandler
  void on(ClearingEvent event) {
    clearingId = event.clearingId();
  }
}
