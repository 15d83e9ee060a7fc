package io.throughline.deadletter;

import io.throughline.database.VerifyingTransactionManager;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// One processing group on its own database, whose handler fails for the orders that are said to be
/// broken.
final class Parking implements AutoCloseable {

  static final String GROUP = "order-list";

  final TestDatabase database = TestDatabase.create();
  final Set<String> broken = ConcurrentHashMap.newKeySet();
  final List<String> handled = Collections.synchronizedList(new ArrayList<>());
  volatile Runnable beforeHandled = () -> {};
  final TransactionManager transactions =
      new SpringTransactionManager(
          new VerifyingTransactionManager(database.appDataSource()),
          new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
  final ConnectionProvider connections =
      new UnitOfWorkAwareConnectionProviderWrapper(
          new SpringDataSourceConnectionProvider(database.appDataSource()));
  final DeadLetteringEventHandlerInvoker invoker =
      node(DeadLetterTable.queue(GROUP, connections, transactions));
  final DeadLetters letters = letters(invoker);

  /// Another node with this queue.
  DeadLetteringEventHandlerInvoker node(SequencedDeadLetterQueue<EventMessage<?>> queue) {
    return settings(queue).build();
  }

  DeadLetteringEventHandlerInvoker.Builder settings(
      SequencedDeadLetterQueue<EventMessage<?>> queue) {
    return DeadLetteringEventHandlerInvoker.builder()
        .eventHandlers((EventMessageHandler) this::handle)
        .queue(queue)
        .transactionManager(transactions)
        .enqueuePolicy((_, cause) -> Decisions.enqueue(cause))
        .allowReset(true);
  }

  DeadLetters letters(DeadLetteringEventHandlerInvoker node) {
    return new DeadLetters(
        database.appDataSource(),
        group -> group.equals(GROUP) ? Optional.of(node) : Optional.empty());
  }

  private Object handle(EventMessage<?> message) {
    var event = (OrderValidated) message.getPayload();
    if (broken.contains(event.orderId())) {
      throw new IllegalStateException("cannot take it\nDetail: what stands in the row");
    }
    beforeHandled.run();
    handled.add(name(event));
    return event;
  }

  static String name(OrderValidated event) {
    return event.orderId() + "/" + event.rules();
  }

  static String order(int number) {
    return "order-%04d".formatted(number);
  }

  /// Event number so of an order.
  static DomainEventMessage<OrderEvent> event(String order, int sequence) {
    return new GenericDomainEventMessage<>(
        "Order",
        order,
        sequence,
        new OrderValidated(order, Integer.toString(sequence), null, Instant.EPOCH),
        Map.of(),
        order + "-" + sequence,
        Instant.EPOCH.plusSeconds(sequence));
  }

  /// Hands the events to this group in one batch.
  void deliver(List<DomainEventMessage<OrderEvent>> batch) {
    deliver(invoker, batch);
  }

  /// Hands the events to this node in one batch.
  void deliver(DeadLetteringEventHandlerInvoker node, List<DomainEventMessage<OrderEvent>> batch) {
    var unitOfWork = new BatchingUnitOfWork<DomainEventMessage<OrderEvent>>(batch);
    unitOfWork.attachTransaction(transactions);
    var result =
        unitOfWork.executeWithResult(
            () -> {
              node.handle(unitOfWork.getMessage(), Segment.ROOT_SEGMENT);
              return true;
            });
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }

  /// Parks the first event of so many orders, oldest first.
  void park(int orders) {
    for (int number = 0; number < orders; number++) {
      broken.add(order(number));
      deliver(List.of(event(order(number), 0)));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
