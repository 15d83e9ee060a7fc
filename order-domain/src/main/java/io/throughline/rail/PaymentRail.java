package io.throughline.rail;

import io.throughline.rail.event.RailEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// One rail, where Axon meets the model: one field of state and no {@code if}.
public final class PaymentRail {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String railId;

  /// For Axon, which makes it before it sources its events.
  PaymentRail() {}

  @EventSourcingHandler
  void on(RailEvent event) {
    railId = event.railId();
  }
}
