package io.throughline.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.throughline.decision.Envelope;
import io.throughline.eventstore.Doorbell;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderShipped;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/// How many orders come and go, by channel. Counted from the events of all nodes since this one
/// started, so every node tells the same rate: take the largest, not the sum.
@Component
class FlowMetrics implements MeterBinder {

  private final Doorbell doorbell;

  FlowMetrics(Doorbell doorbell) {
    this.doorbell = doorbell;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    doorbell.watch(events -> count(events, registry));
  }

  private static void count(List<TrackedEventMessage<?>> events, MeterRegistry registry) {
    for (var event : events) {
      switch (event.getPayload()) {
        case OrderReceived order ->
            counter("throughline_orders_received", "Orders taken in", order.channel(), registry)
                .increment();
        case OrderShipped _ ->
            counter(
                    "throughline_parcels_shipped",
                    "Parcels that left a node",
                    String.valueOf(event.getMetaData().getOrDefault(Envelope.CHANNEL, "unknown")),
                    registry)
                .increment();
        default -> {
          // neither came nor left
        }
      }
    }
  }

  private static Counter counter(
      String name, String description, String channel, MeterRegistry registry) {
    return Counter.builder(name)
        .description(description)
        .tag("channel", channel)
        .register(registry);
  }
}
