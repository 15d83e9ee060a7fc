package io.throughline.exceptioncase;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.exceptioncase.command.SettleCase;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.handling.Cases;
import io.throughline.exceptioncase.state.CaseState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets the model: one field of state and no {@code if}.
public final class ExceptionCase {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String caseId;

  private CaseState state = new CaseState.NotRaised();

  /// For Axon, which makes a case before it sources its events.
  ExceptionCase() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RaiseCase command) {
    return enact(Cases.raise(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AssignCase command) {
    return enact(Cases.assign(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ResolveCase command) {
    return enact(Cases.resolve(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SettleCase command) {
    enact(Cases.settle(state, command));
  }

  @EventSourcingHandler
  void on(CaseEvent event) {
    caseId = event.caseId();
    state = CaseState.evolve(state, event);
  }
}
