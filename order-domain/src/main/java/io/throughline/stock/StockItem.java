package io.throughline.stock;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.ledger.OnHand;
import io.throughline.stock.ledger.Reservations;
import io.throughline.stock.ledger.Shipping;
import io.throughline.stock.state.StockState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets the stock of one item: one field of state and no {@code if}. Every handler
/// creates the aggregate if it is missing, so that an order that asks for an item we never held is
/// answered by a decider and not by the framework.
public final class StockItem {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String itemId;

  private StockState state = StockState.none();

  /// For Axon, which makes an item before it sources its events.
  StockItem() {}

  /// An item that was sourced before, so that only the events after that have to be.
  ///
  /// @param itemId its stream
  /// @param state as its events left it so far
  public StockItem(String itemId, StockState state) {
    this.itemId = itemId;
    this.state = state;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordReceipt command) {
    return enact(OnHand.receive(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordCount command) {
    return enact(OnHand.count(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AdjustStock command) {
    return enact(OnHand.adjust(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SetSafetyStock command) {
    return enact(OnHand.keepBack(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReservationAnswer handle(ReserveStock command) {
    enact(Reservations.reserve(state, command));
    return Reservations.standing(state, command.reservationId());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReleaseStock command) {
    return enact(Reservations.release(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConsumeStock command) {
    return enact(Shipping.consume(state, command));
  }

  @EventSourcingHandler
  void on(StockEvent event) {
    itemId = StockItemId.PREFIX + event.sku();
    state = StockState.evolve(state, event);
  }
}
