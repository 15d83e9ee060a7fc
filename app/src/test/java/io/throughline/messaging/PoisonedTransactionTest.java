package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.deadletter.DeadLetterTable;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.Doorbell;
import io.throughline.eventstore.PostgresEventStore;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.order.event.OrderRejected;
import io.throughline.projection.orders.Orders;
import io.throughline.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PoisonedTransactionTest {

  /// Writes as most projectors do: a statement in the handler.
  @ProcessingGroup("naive")
  static final class NaiveProjector {

    private final JdbcClient jdbc;
    private final AtomicInteger failures = new AtomicInteger();

    NaiveProjector(DataSource source) {
      this.jdbc = JdbcClient.create(source);
    }

    @EventHandler
    void on(OrderRejected event) {
      if (event.orderId().equals("bad")) {
        failures.incrementAndGet();
      }
      jdbc.sql("insert into naive (order_id) values (:id)").param("id", event.orderId()).update();
    }
  }

  @Test
  void a_failed_statement_leaves_no_way_to_park_the_event_nor_to_pass_it() {
    try (var database = TestDatabase.create();
        var pool = new HikariDataSource()) {
      pool.setDataSource(database.appDataSource());
      prepare(database);
      var projector = new NaiveProjector(pool);
      var axon = axonWithDeadLetters(pool, projector);
      try {
        Program.eventually("it failed twice", () -> projector.failures.get() > 1);

        assertThat(texts(pool, "select order_id from naive")).containsExactly("one");
        assertThat(texts(pool, "select event_id from dead_letter")).isEmpty();
      } finally {
        axon.shutdown();
        axon.getComponent(Doorbell.class).stop();
      }
    }
  }

  private static void prepare(TestDatabase database) {
    var owner = JdbcClient.create(database.ownerDataSource());
    owner.sql("create table naive (order_id text check (order_id <> 'bad'))").update();
    owner.sql("grant select, insert on naive to " + TestDatabase.APP).update();
  }

  private static Configuration axonWithDeadLetters(DataSource source, NaiveProjector projector) {
    var engine = new SafeHeadEventStorageEngine(source, EventJson.eventSerializer(), List.of());
    var doorbell = new Doorbell(source, engine);
    var store = new PostgresEventStore(engine, doorbell);
    var connections = new SpringDataSourceConnectionProvider(source);
    var transactions = new SpringTransactionManager(new VerifyingTransactionManager(source));
    doorbell.start();
    for (var order : List.of("one", "bad", "two")) {
      transactions.executeInTransaction(() -> store.publish(rejected(order)));
    }
    var configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> EventJson.generalSerializer())
            .configureEventSerializer(_ -> EventJson.eventSerializer())
            .configureTransactionManager(_ -> transactions)
            .configureEventStore(_ -> store)
            .registerComponent(Doorbell.class, _ -> doorbell);
    configurer
        .eventProcessing()
        .usingPooledStreamingEventProcessors()
        .registerTokenStore(
            _ ->
                new MessagingConfiguration()
                    .tokenStore(connections, new NodeName("naive"), transactions))
        .registerDeadLetterQueueProvider(
            group -> _ -> DeadLetterTable.queue(group, connections, transactions))
        .registerPooledStreamingEventProcessorConfiguration(
            (_, builder) ->
                builder
                    .initialSegmentCount(1)
                    .tokenClaimInterval(200)
                    .initialToken(messages -> messages.createTailToken()))
        .registerEventHandler(_ -> projector);
    return configurer.start();
  }

  private static GenericDomainEventMessage<OrderRejected> rejected(String order) {
    return new GenericDomainEventMessage<>(
        "Order", order, 0, new OrderRejected(order, "TEST", "", AnOrder.AT));
  }

  private static List<String> texts(DataSource source, String sql) {
    return JdbcClient.create(source).sql(sql).query((row, _) -> row.getString(1)).list();
  }

  @Test
  void a_row_that_the_database_refuses_parks_its_order_and_the_others_go_on() {
    var bad = new AnOrder();
    var good = new AnOrder();
    try (var _ = Faults.refusing(bad, "order_timeline", "new.sequence = 0", "23514")) {
      Program.commands().sendAndWait(bad.receive());
      Program.commands().sendAndWait(good.receive());
      Program.eventually("the good one is told", () -> good.timeline().size() >= 2);
      Program.commands().sendAndWait(bad.hold("h1"));
      Program.eventually(
          "all of the bad one waits",
          () -> bad.events().size() > 5 && bad.parked(Orders.GROUP).equals(bad.events()));

      assertThat(bad.timeline()).isEmpty();
    }

    Program.retryParked(Orders.GROUP);
    assertThat(bad.parked(Orders.GROUP)).isEmpty();
    assertThat(bad.timeline()).containsExactlyElementsOf(bad.events());
  }
}
