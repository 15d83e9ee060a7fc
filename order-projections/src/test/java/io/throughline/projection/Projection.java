package io.throughline.projection;

import io.throughline.projection.change.ChangeWriter;
import io.throughline.projection.change.ProjectionHandlers;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiHandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// A projector behind Axon's handler lookup, fed as a processor would feed it: batch by batch, each
/// in a transaction.
public final class Projection {

  private final JdbcTransactionManager spring;
  private final AnnotationEventHandlerAdapter adapter;

  /// This projector, writing to the read models in this database.
  public Projection(Object projector, DataSource dataSource) {
    this.spring = new JdbcTransactionManager(dataSource);
    var own = new ProjectionHandlers(new ChangeWriter(dataSource, spring));
    var type = projector.getClass();
    this.adapter =
        new AnnotationEventHandlerAdapter(
            projector,
            MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(type), own),
            new MultiHandlerDefinition(
                List.of(ClasspathHandlerDefinition.forClass(type)),
                MultiHandlerEnhancerDefinition.ordered(
                    ClasspathHandlerEnhancerDefinition.forClass(type), own)));
  }

  /// Delivers the events in batches of this size; the first failure ends it.
  public void deliver(List<? extends DomainEventMessage<?>> events, int batchSize) {
    for (int from = 0; from < events.size(); from += batchSize) {
      var batch = events.subList(from, Math.min(events.size(), from + batchSize));
      deliver(batch, event -> handle(event));
    }
  }

  /// Delivers one batch; each event goes to this handler, which may swallow failures.
  public void deliver(
      List<? extends DomainEventMessage<?>> batch, Consumer<DomainEventMessage<?>> handler) {
    var unitOfWork = new BatchingUnitOfWork<DomainEventMessage<?>>(List.copyOf(batch));
    unitOfWork.attachTransaction(transactions());
    rethrow(unitOfWork, () -> handler.accept(unitOfWork.getMessage()));
  }

  /// Delivers one event the way a parked one is retried: alone, in no batch.
  public void retry(DomainEventMessage<?> event) {
    var unitOfWork = DefaultUnitOfWork.startAndGet(event);
    unitOfWork.attachTransaction(transactions());
    rethrow(unitOfWork, () -> handle(event));
  }

  /// Like a retry, but without its end: fails only if the handler itself does.
  public void handleInUnitOfWork(DomainEventMessage<?> event) {
    var unitOfWork = DefaultUnitOfWork.startAndGet(event);
    unitOfWork.attachTransaction(transactions());
    try {
      handle(event);
    } finally {
      unitOfWork.rollback();
    }
  }

  /// Invokes the handler of this event.
  public void handle(DomainEventMessage<?> event) {
    try {
      adapter.handle(event);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Empties the read model.
  public void reset() {
    adapter.prepareReset();
  }

  private static void rethrow(UnitOfWork<?> unitOfWork, Runnable task) {
    var result =
        unitOfWork.executeWithResult(
            () -> {
              task.run();
              return true;
            });
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }

  private TransactionManager transactions() {
    return () -> {
      var status =
          spring.getTransaction(
              new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
      return new Transaction() {
        @Override
        public void commit() {
          spring.commit(status);
        }

        @Override
        public void rollback() {
          if (!status.isCompleted()) {
            spring.rollback(status);
          }
        }
      };
    };
  }
}
