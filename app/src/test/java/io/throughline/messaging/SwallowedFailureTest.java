package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventjson.EventJson;
import io.throughline.order.event.OrderRejected;
import io.throughline.policy.WhenOrderReceivedThenValidate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class SwallowedFailureTest {

  private static final String GROUP = WhenOrderReceivedThenValidate.GROUP;

  @ProcessingGroup("naive")
  static final class FailsOnTheBadOne {

    final List<String> handled = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(OrderRejected event) {
      if (event.orderId().equals("bad")) {
        throw new IllegalStateException("cannot take this one");
      }
      handled.add(event.orderId());
    }
  }

  @Test
  void by_default_axon_logs_a_failure_and_passes_the_event_by() {
    var handler = new FailsOnTheBadOne();
    var axon = axonByDefault(handler);
    try {
      for (var order : List.of("one", "bad", "two")) {
        axon.eventStore().publish(rejected(order));
      }
      Program.eventually("the last one is handled", () -> handler.handled.contains("two"));

      assertThat(handler.handled).containsExactlyInAnyOrder("one", "two");
      assertThat(axon.eventProcessingConfiguration().deadLetterQueue("naive")).isEmpty();
    } finally {
      axon.shutdown();
    }
  }

  private static Configuration axonByDefault(Object handler) {
    var configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> EventJson.generalSerializer())
            .configureEventSerializer(_ -> EventJson.eventSerializer())
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine());
    configurer
        .eventProcessing()
        .usingPooledStreamingEventProcessors()
        .registerEventHandler(_ -> handler);
    return configurer.start();
  }

  private static GenericDomainEventMessage<OrderRejected> rejected(String order) {
    return new GenericDomainEventMessage<>(
        "Order", order, 0, new OrderRejected(order, "TEST", "", AnOrder.AT));
  }

  @Test
  void a_failure_is_parked_with_its_order_and_the_others_go_on() {
    var bad = new AnOrder();
    var good = new AnOrder();
    try (var _ = Faults.refusing(bad, "OrderValidated", "23514")) {
      Program.commands().sendAndWait(bad.receive());
      Program.commands().sendAndWait(good.receive());
      Program.eventually("the good one is validated", () -> good.has("OrderValidated"));
      Program.eventually("the bad one is parked", () -> !bad.parked(GROUP).isEmpty());

      assertThat(bad.parked(GROUP)).containsExactly("OrderReceived");
      assertThat(bad.has("OrderValidated")).isFalse();
    }

    Program.retryParked(GROUP);
    assertThat(bad.parked(GROUP)).isEmpty();
    assertThat(bad.events()).startsWith("OrderReceived", "OrderValidated");
  }
}
