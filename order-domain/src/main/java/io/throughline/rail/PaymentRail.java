package io.throughline.rail;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.event.RailEvent;
import io.throughline.rail.setting.TermsSetting;
import io.throughline.rail.state.RailState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A rail, where Axon meets the model: one field of state and no {@code if}. Every handler creates
/// it if it is missing, so that a decider answers and not the framework.
public final class PaymentRail {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String railId;

  private RailState state = RailState.none();

  /// For Axon, which makes it before it sources its events.
  PaymentRail() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SetRailTerms command) {
    return enact(TermsSetting.set(state, command));
  }

  @EventSourcingHandler
  void on(RailEvent event) {
    railId = event.railId();
    state = RailState.evolve(state, event);
  }
}
