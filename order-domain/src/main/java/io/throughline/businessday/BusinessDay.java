package io.throughline.businessday;

import io.throughline.businessday.event.BusinessDayEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// One business day, where Axon meets the model: one field of state and no {@code if}.
public final class BusinessDay {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String dayId;

  /// For Axon, which makes it before it sources its events.
  BusinessDay() {}

  @EventSourcingHandler
  void on(BusinessDayEvent event) {
    dayId = event.dayId();
  }
}
