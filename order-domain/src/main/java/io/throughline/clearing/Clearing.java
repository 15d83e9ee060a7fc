package io.throughline.clearing;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ApproveMatch;
import io.throughline.clearing.command.BookFxResult;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.DeclineClassification;
import io.throughline.clearing.command.DeclineMatch;
import io.throughline.clearing.command.MoveSettlementDue;
import io.throughline.clearing.command.ProposeMatch;
import io.throughline.clearing.command.RevokeMatch;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.ruling.Bookings;
import io.throughline.clearing.ruling.Classifications;
import io.throughline.clearing.ruling.Matches;
import io.throughline.clearing.state.ClearingState;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A clearing group, where Axon meets the model: one field of state and no {@code if}. Every
/// handler creates it if it is missing, so that a decider answers and not the framework.
public final class Clearing {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String clearingId;

  private ClearingState state = ClearingState.none();

  /// For Axon, which makes it before it sources its events.
  Clearing() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ClassifyVariance command) {
    return enact(Classifications.propose(state, command), Map::of, _ -> true);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ApproveClassification command) {
    return enact(Classifications.approve(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DeclineClassification command) {
    return enact(Classifications.decline(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ProposeMatch command) {
    return enact(Matches.propose(state, command), Map::of, _ -> true);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ApproveMatch command) {
    return enact(Matches.approve(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DeclineMatch command) {
    return enact(Matches.decline(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RevokeMatch command) {
    return enact(Matches.revoke(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(MoveSettlementDue command) {
    return enact(Bookings.moveDue(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(BookFxResult command) {
    return enact(Bookings.bookFxResult(state, command));
  }

  @EventSourcingHandler
  void on(ClearingEvent event) {
    clearingId = event.clearingId();
    state = ClearingState.evolve(state, event);
  }
}
