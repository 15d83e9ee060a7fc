package io.throughline.house.bad.two;

import io.throughline.order.event.OrderReceived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Shares its group.
@ProcessingGroup("shared")
public final class SecondInGroup {

  @EventHandler
  void on(OrderReceived event) {}
}
