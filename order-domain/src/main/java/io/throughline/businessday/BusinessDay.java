package io.throughline.businessday;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.businessday.closing.Closing;
import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.ReopenBusinessDay;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.state.DayState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A business day of an account, where Axon meets the model: one field of state and no {@code if}.
/// Every handler creates it if it is missing, so that a decider answers and not the framework.
public final class BusinessDay {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String dayId;

  private DayState state = DayState.none();

  /// For Axon, which makes it before it sources its events.
  BusinessDay() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseBusinessDay command) {
    return enact(Closing.close(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReopenBusinessDay command) {
    return enact(Closing.reopen(state, command));
  }

  @EventSourcingHandler
  void on(BusinessDayEvent event) {
    dayId = event.dayId();
    state = DayState.evolve(state, event);
  }
}
