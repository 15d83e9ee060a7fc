package io.throughline.projection.bad;

import io.throughline.order.event.OrderReceived;
import io.throughline.order.state.OrderState;
import org.axonframework.eventhandling.EventHandler;

/// A read model that asks the deciders, in no group.
public final class DecidingProjector {

  @EventHandler
  void on(OrderReceived event) {
    OrderState.evolve(new OrderState.NotReceived(), event);
  }
}
