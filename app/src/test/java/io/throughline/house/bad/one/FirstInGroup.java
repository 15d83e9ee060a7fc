package io.throughline.house.bad.one;

import io.throughline.order.event.OrderReceived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Shares its group.
@ProcessingGroup("shared")
public final class FirstInGroup {

  @EventHandler
  void on(OrderReceived event) {}
}
