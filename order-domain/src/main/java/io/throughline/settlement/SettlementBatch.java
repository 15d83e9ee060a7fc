package io.throughline.settlement;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.QuarantineSettlement;
import io.throughline.settlement.command.RecordBankCredit;
import io.throughline.settlement.command.RecordPayoutFailure;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.intake.Statements;
import io.throughline.settlement.payout.Payouts;
import io.throughline.settlement.state.SettlementState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A statement of a rail, where Axon meets the model: one field of state and no {@code if}. Every
/// handler creates it if it is missing, so that a decider answers and not the framework.
public final class SettlementBatch {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String settlementId;

  private SettlementState state = SettlementState.none();

  /// For Axon, which makes it before it sources its events.
  SettlementBatch() {}

  /// A batch that was sourced before, so that only the events after that have to be.
  ///
  /// @param settlementId its stream
  /// @param state as its events left it so far
  public SettlementBatch(String settlementId, SettlementState state) {
    this.settlementId = settlementId;
    this.state = state;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(BeginSettlement command) {
    return enact(Statements.begin(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordSettlementLines command) {
    return enact(Statements.record(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AcceptSettlement command) {
    return enact(Statements.accept(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(QuarantineSettlement command) {
    return enact(Statements.quarantine(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordPayoutFailure command) {
    return enact(Payouts.fail(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordBankCredit command) {
    return enact(Payouts.credit(state, command));
  }

  @EventSourcingHandler
  void on(SettlementEvent event) {
    settlementId = event.settlementId();
    state = SettlementState.evolve(state, event);
  }
}
