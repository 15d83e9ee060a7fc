package io.throughline.outbox;

import io.throughline.account.ApiAccess;
import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelApis;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.Totals;
import io.throughline.order.terms.UnitMove;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import io.throughline.policy.effect.Effects;
import io.throughline.remote.ChannelCalls;
import io.throughline.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An outbox on a database of its own, a clock that stands still, a channel that does as it is
/// told, and orders that write down in that database what they hear: an effect that is rolled back
/// with its transaction.
final class OutboxCase implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final Actor NODE = Actor.key("3f9a");
  static final Actor CONNECTOR = Actor.connector("shopify", "acme");

  final FakeChannel channel = new FakeChannel();
  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final VerifyingTransactionManager transactions =
      new VerifyingTransactionManager(database.appDataSource());
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final CommandGateway commands = DefaultCommandGateway.builder().commandBus(bus).build();
  private final EventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final Map<String, Long> sequences = new HashMap<>();
  private final ChannelApi api;
  private final ChannelCalls calls;
  private final ApiAccesses accesses;
  private final OutboxWorker worker;
  volatile boolean deaf;
  private volatile Instant now = NOON;

  OutboxCase() {
    this.api = channel;
    this.calls = channel;
    this.accesses = channel;
    this.worker = prepared();
  }

  /// With another channel than the one that does as it is told, and one account there.
  OutboxCase(ChannelApi api, ChannelCalls calls, Supplier<ApiAccess> access) {
    this.api = api;
    this.calls = calls;
    this.accesses =
        new ApiAccesses() {
          @Override
          public Optional<ApiAccess> of(String channel, String account) {
            return Optional.of(access.get());
          }

          @Override
          public List<ApiAccess> all() {
            return List.of(access.get());
          }
        };
    this.worker = prepared();
  }

  private OutboxWorker prepared() {
    JdbcClient.create(database.ownerDataSource())
        .sql(
            """
            create table heard (number bigint generated always as identity, what text);
            grant select, insert on heard to %s
            """
                .formatted(TestDatabase.APP))
        .update();
    var _ =
        bus.subscribe(
            RecordChannelAcknowledgement.class.getName(),
            command -> handle((CommandMessage<?>) command));
    return newWorker();
  }

  private @Nullable Object handle(CommandMessage<?> message) {
    var told = (RecordChannelAcknowledgement) message.getPayload();
    var what =
        "%s %s %s %s"
            .formatted(
                told.kind(),
                told.subjectId(),
                told.accepted() ? "as" : "refused",
                told.accepted() ? told.channelReference() : told.reason());
    jdbc.sql("insert into heard (what) values (:what)").param("what", what).update();
    if (deaf) {
      throw new IllegalStateException("the order cannot hear");
    }
    return null;
  }

  OutboxWorker newWorker() {
    return new OutboxWorker(
        new Outfit(
            database.appDataSource(),
            transactions,
            events,
            commands,
            new ChannelApis(List.of(api)),
            accesses,
            calls,
            4,
            Duration.ofDays(30),
            () -> 0.5,
            clock()));
  }

  OutboxWorker worker() {
    return worker;
  }

  /// Tells everything that is due.
  int work() {
    int told = 0;
    while (worker.tellNext()) {
      told++;
    }
    return told;
  }

  Effects effects() {
    return new StoredEffects(database.appDataSource(), clock());
  }

  Outbox outbox() {
    return new Outbox(database.appDataSource(), worker, clock());
  }

  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  void at(Duration afterNoon) {
    now = NOON.plus(afterNoon);
  }

  static OrderId order(String account, String number) {
    return OrderId.of("shopify", account, number);
  }

  /// An order of two shirts.
  void received(String account, String number) {
    var zero = Money.of("0.00", "USD");
    var price = Money.of("10.00", "USD");
    var total = Money.of("20.00", "USD");
    var line = new OrderLine("line-1", "11", "TEE", "Shirt", 2, price, zero, List.of(), true);
    record(
        account,
        number,
        new OrderReceived(
            order(account, number).value(),
            "shopify",
            account,
            number,
            null,
            null,
            NOON,
            NOON,
            null,
            "paid",
            new OrderTerms(
                false,
                List.of(line),
                List.of(),
                new Totals(total, zero, zero, zero, zero, total, total)),
            null,
            null,
            "d1ge57"),
        CONNECTOR);
  }

  /// Records an event, by hand: no rule is asked.
  ///
  /// @return its id
  String record(String account, String number, OrderEvent event, Actor actor) {
    var stream = order(account, number).value();
    long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
    var id = "event-" + account + "-" + number + "-" + sequence;
    events.publish(
        new GenericDomainEventMessage<>(
            "Order", stream, sequence, event, MetaData.with(Actor.KEY, actor.value()), id, NOON));
    return id;
  }

  /// A parcel of one shirt left, and the channel is to hear of it.
  String shipped(String account, String number, String shipmentId) {
    var order = order(account, number);
    var id = record(account, number, shipment(order, shipmentId), NODE);
    effects()
        .intend(
            new Effect(
                id,
                Kind.SHIPMENT,
                order,
                sequences.getOrDefault(order.value(), 0L) - 1,
                shipmentId,
                new Envelope("shopify", account)));
    return id;
  }

  static OrderShipped shipment(OrderId order, String shipmentId) {
    return new OrderShipped(
        order.value(),
        shipmentId,
        null,
        new Parcel("UPS", "1Z-" + shipmentId, null),
        List.of(new LineUnits("line-1", 1)),
        List.of(),
        NOON,
        NOON);
  }

  /// Units were canceled, and the channel is to hear of it.
  String canceled(String number, String requestedBy, int units, List<AtNode> awaiting) {
    var order = order("acme", number);
    record(
        "acme",
        number,
        new CancellationRequested(
            order.value(), "c1", requestedBy, "NO_STOCK", List.of(), awaiting, NOON),
        NODE);
    var move = new UnitMove("line-1", "TEE", units, Bucket.OPEN, Bucket.CANCELED, null, null, null);
    var id =
        record(
            "acme",
            number,
            new UnitsCanceled(
                order.value(),
                "c1",
                "NO_STOCK",
                List.of(move),
                List.of(),
                Money.of("0.00", "USD"),
                NOON),
            NODE);
    effects()
        .intend(
            new Effect(
                id,
                Kind.CANCELLATION,
                order,
                sequences.getOrDefault(order.value(), 0L) - 1,
                "c1",
                new Envelope("shopify", "acme")));
    return id;
  }

  /// What the orders heard, in order.
  List<String> heard() {
    return jdbc.sql("select what from heard order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Effects by their id: status, failed attempts, reason.
  List<String> rows() {
    return jdbc.sql(
            """
            select effect_id || ' ' || status || ' ' || attempts || coalesce(' ' || reason, '')
              from outbox_effect
             order by effect_id
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// As a processor delivers a batch of events.
  void inABatch(Runnable task) {
    List<EventMessage<?>> batch = List.of(GenericEventMessage.asEventMessage("an event"));
    var unitOfWork = new BatchingUnitOfWork<>(batch);
    unitOfWork.attachTransaction(new SpringTransactionManager(transactions));
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

  void eventually(BooleanSupplier is) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!is.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not come about: " + rows());
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
