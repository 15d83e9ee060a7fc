package io.throughline.order;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.hold.Holds;
import io.throughline.order.intake.Intake;
import io.throughline.order.state.OrderState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets the model: one field of state and no {@code if}. Every handler creates the
/// aggregate if it is missing, so that an unknown order is refused by a decider and not by the
/// framework, and a redelivery finds the first one.
public final class Order {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String orderId;

  private OrderState state = new OrderState.NotReceived();

  /// For Axon, which makes an order before it sources its events.
  Order() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReceiveOrder command) {
    enact(Intake.receive(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ValidateOrder command) {
    enact(Intake.validate(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RejectOrder command) {
    enact(Intake.reject(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PlaceHold command) {
    enact(Holds.place(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReleaseHold command) {
    enact(Holds.release(state, command));
  }

  @EventSourcingHandler
  void on(OrderEvent event) {
    orderId = event.orderId();
    state = OrderState.evolve(state, event);
  }
}
