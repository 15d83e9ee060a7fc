package io.throughline.order;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets the model: one field of state and no {@code if}. Every command goes to {@link
/// OrderRules}; the order is created if it is missing, so that an unknown order is refused by a
/// decider and not by the framework, and a redelivery finds the first one.
public final class Order {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String orderId;

  private OrderState state = new OrderState.NotReceived();

  /// For Axon, which makes an order before it sources its events.
  Order() {}

  /// One handler for the sealed type: {@link io.throughline.aggregate.CommandKinds} sends every
  /// command of an order here.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OrderCommand command) {
    return enact(
        OrderRules.decide(state, command), this::envelope, ApprovalRequested.class::isInstance);
  }

  private Map<String, String> envelope() {
    return state
        .known()
        .map(OpenOrder::received)
        .map(received -> new Envelope(received.channel(), received.account()).asMetadata())
        .orElse(Map.of());
  }

  @EventSourcingHandler
  void on(OrderEvent event) {
    orderId = event.orderId();
    state = OrderState.evolve(state, event);
  }
}
