package io.throughline.policy.bad;

import io.throughline.order.event.OrderReceived;
import org.axonframework.eventhandling.EventHandler;

/// A reaction that a replay sets off again, in whatever group it lands.
public final class WhenAnythingThenAgain {

  @EventHandler
  void react(OrderReceived event) {}
}
