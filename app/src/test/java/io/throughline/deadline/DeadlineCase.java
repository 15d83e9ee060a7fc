package io.throughline.deadline;

import io.throughline.aggregate.Enactment;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.decision.Actor;
import io.throughline.decision.Decision;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.Refusal;
import io.throughline.policy.deadline.Deadlines;
import io.throughline.policy.deadline.WhenDeadlinePassed;
import io.throughline.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Deadlines on a database of their own, a clock that stands still, and orders that write down in
/// that database what they were told: an effect that is rolled back with its transaction.
final class DeadlineCase implements AutoCloseable {

  static final OrderId ORDER = OrderId.of("shopify", "acme", "1");
  static final OrderId OTHER = OrderId.of("shopify", "acme", "2");
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final VerifyingTransactionManager transactions =
      new VerifyingTransactionManager(database.appDataSource());
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final CommandGateway commands = DefaultCommandGateway.builder().commandBus(bus).build();
  private final SafeHeadEventStorageEngine engine =
      new SafeHeadEventStorageEngine(
          database.appDataSource(), EventJson.eventSerializer(), List.of());
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> failing = new ConcurrentHashMap<>();
  private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
  private final DeadlineWorker worker;
  private volatile Instant now = NOON;

  DeadlineCase() {
    JdbcClient.create(database.ownerDataSource())
        .sql(
            """
            create table effect (number bigint generated always as identity, subject text);
            grant select, insert on effect to %s
            """
                .formatted(TestDatabase.APP))
        .update();
    Stream.of(EscalateHold.class, EscalateSilentNode.class, ExpireReservation.class)
        .forEach(
            type -> {
              var _ = bus.subscribe(type.getName(), command -> handle((CommandMessage<?>) command));
            });
    worker = newWorker();
  }

  private @Nullable Object handle(CommandMessage<?> message) {
    var command = (OrderCommand) message.getPayload();
    var subject = subject(command);
    var actor = message.getMetaData().get(Actor.KEY);
    told.add("%s %s by %s".formatted(command.getClass().getSimpleName(), subject, actor));
    meanwhile.getOrDefault(subject, () -> {}).run();
    if (refused.contains(subject)) {
      Enactment.enact(Decision.refuse(Refusal.UNKNOWN_HOLD, subject));
    }
    jdbc.sql("insert into effect (subject) values (:subject)").param("subject", subject).update();
    if (failing.merge(subject, -1, Integer::sum) >= 0) {
      throw new IllegalStateException("planted failure");
    }
    return null;
  }

  private static String subject(OrderCommand command) {
    return switch (command) {
      case EscalateHold(_, var hold, _) -> hold;
      case EscalateSilentNode(_, var fulfillmentOrder, _) -> fulfillmentOrder;
      case ExpireReservation(_, var reservation, _) -> reservation;
      default -> throw new IllegalStateException("no deadline asks for " + command);
    };
  }

  DeadlineWorker newWorker() {
    return new DeadlineWorker(
        database.appDataSource(),
        transactions,
        new WhenDeadlinePassed(),
        commands,
        engine,
        clock());
  }

  DeadlineWorker worker() {
    return worker;
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public java.time.ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  void at(Duration afterNoon) {
    now = NOON.plus(afterNoon);
  }

  Deadlines deadlines() {
    return new StoredDeadlines(database.appDataSource());
  }

  void refuse(String subject) {
    refused.add(subject);
  }

  void fail(String subject, int times) {
    failing.put(subject, times);
  }

  /// Something that happens, on another thread, while the order is told.
  void during(String subject, Runnable task) {
    meanwhile.put(
        subject,
        () -> {
          try {
            if (!Thread.ofVirtual().start(task).join(Duration.ofSeconds(5))) {
              throw new IllegalStateException("it waits for the deadline that is told");
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void storeUnknownKind() {
    jdbc.sql(
            """
            insert into deadline (deadline_id, kind, order_id, subject_id, due_at, next_attempt_at)
            values ('deadline-x', 'OF_TOMORROW', :order_id, 'x', :due_at, :due_at)
            """)
        .param("order_id", ORDER.value())
        .param("due_at", NOON.minusSeconds(1).atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What the orders were told, in order, whether it was of effect or not.
  List<String> told() {
    return told;
  }

  /// What was of effect, in order.
  List<String> effects() {
    return jdbc.sql("select subject from effect order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<String> stored() {
    return jdbc.sql("select kind, subject_id, due_at from deadline order by due_at, deadline_id")
        .query(
            (row, _) ->
                "%s %s at %s"
                    .formatted(
                        row.getString("kind"),
                        row.getString("subject_id"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  List<String> failures() {
    return jdbc.sql(
            """
            select subject_id || ' ' || attempts || ' ' || last_failure
              from deadline
             where attempts > 0
             order by subject_id
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  TransactionManager axonTransactions() {
    return new SpringTransactionManager(transactions);
  }

  /// As a processor delivers a batch of events.
  void inABatch(Runnable task) {
    List<EventMessage<?>> batch = List.of(GenericEventMessage.asEventMessage("an event"));
    var unitOfWork = new BatchingUnitOfWork<>(batch);
    unitOfWork.attachTransaction(axonTransactions());
    var result =
        unitOfWork.executeWithResult(
            () -> {
              task.run();
              return true;
            });
    if (result.isExceptional()) {
      throw new IllegalStateException(
          String.valueOf(result.exceptionResult().getMessage()), result.exceptionResult());
    }
  }

  void eventually(BooleanSupplier is) {
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!is.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not come about");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
