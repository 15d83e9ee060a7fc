package io.throughline.chart;

import io.throughline.chart.command.ChartCommand;
import io.throughline.chart.event.ChartEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// The chart of accounts, where Axon meets the model: one field of state and no {@code if}.
public final class ChartOfAccounts {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String chartId;

  /// For Axon, which makes it before it sources its events.
  ChartOfAccounts() {}

  @EventSourcingHandler
  void on(ChartEvent event) {
    chartId = ChartCommand.STREAM;
  }
}
