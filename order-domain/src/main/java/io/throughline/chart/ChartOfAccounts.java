package io.throughline.chart;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.chart.command.ChartCommand;
import io.throughline.chart.command.MapLedgerAccount;
import io.throughline.chart.event.ChartEvent;
import io.throughline.chart.mapping.ChartMapping;
import io.throughline.chart.state.ChartState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// The chart of accounts, where Axon meets the model: one field of state and no {@code if}. Every
/// handler creates it if it is missing, so that a decider answers and not the framework.
public final class ChartOfAccounts {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String chartId;

  private ChartState state = ChartState.none();

  /// For Axon, which makes it before it sources its events.
  ChartOfAccounts() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(MapLedgerAccount command) {
    return enact(ChartMapping.map(state, command));
  }

  @EventSourcingHandler
  void on(ChartEvent event) {
    chartId = ChartCommand.STREAM;
    state = ChartState.evolve(state, event);
  }
}
