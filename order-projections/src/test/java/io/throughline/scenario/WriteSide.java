package io.throughline.scenario;

import io.throughline.aggregate.CommandKinds;
import io.throughline.businessday.BusinessDay;
import io.throughline.clearing.Clearing;
import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.journal.JournalBatch;
import io.throughline.order.Order;
import io.throughline.order.command.OrderCommand;
import io.throughline.rail.PaymentRail;
import io.throughline.settlement.SettlementBatch;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/// The real aggregates behind Axon's command bus, in memory.
final class WriteSide {

  private final MemoryEngine engine = new MemoryEngine();
  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(engine).build();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();

  WriteSide() {
    var _ = bus.registerDispatchInterceptor(new CommandKinds(OrderCommand.class));
    var _ =
        bus.registerHandlerInterceptor(
            new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Actor.KEY, Envelope.CHANNEL, Envelope.ACCOUNT)));
    List.of(
            Order.class,
            SettlementBatch.class,
            Clearing.class,
            BusinessDay.class,
            JournalBatch.class,
            PaymentRail.class)
        .forEach(this::aggregate);
  }

  private <A> void aggregate(Class<A> type) {
    var _ =
        AggregateAnnotationCommandHandler.<A>builder()
            .aggregateType(type)
            .repository(
                EventSourcingRepository.builder(type)
                    .eventStore(events)
                    .lockFactory(NullLockFactory.INSTANCE)
                    .build())
            .build()
            .subscribe(bus);
  }

  /// Sends a command about an account.
  ///
  /// @return what it led to; nothing when it was done before
  List<DomainEventMessage<?>> send(Object command, String channel, String account) {
    int before = history().size();
    var _ =
        gateway.sendAndWait(
            GenericCommandMessage.asCommandMessage(command)
                .andMetaData(new Actor("test:finance").asMetadata())
                .andMetaData(Map.of(Envelope.CHANNEL, channel, Envelope.ACCOUNT, account)));
    return List.copyOf(history().subList(before, history().size()));
  }

  /// Everything that happened, in order.
  List<DomainEventMessage<?>> history() {
    return engine.history();
  }
}
