package io.throughline.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.Doorbell;
import io.throughline.eventstore.KeptKind;
import io.throughline.eventstore.PostgresEventStore;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.stock.StockItem;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockItemId;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.transaction.support.TransactionTemplate;

/// What commands on one hot item cost: requests per second on an item with ten thousand open
/// reservations, one by one and in batches of a hundred, with the item's state kept in memory and
/// with its stream read every time.
///
/// Run it by hand, after {@code test-compile}, with the test class path of this module: {@code java
/// -cp ... io.throughline.messaging.HotItemBenchmark [seconds]}.
final class HotItemBenchmark {

  private static final int OPEN = 10_000;
  private static final int BATCH = 100;
  private static final StockItemId ITEM = StockItemId.of("HOT");
  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  private final SafeHeadEventStorageEngine engine;
  private final TransactionTemplate transaction;
  private final CommandGateway commands;
  private int next;

  private HotItemBenchmark(TestDatabase database, int next, List<KeptKind<?, ?>> kinds) {
    this.next = next;
    var pool = pool(database);
    var transactions = new VerifyingTransactionManager(pool);
    this.transaction = new TransactionTemplate(transactions);
    this.engine = new SafeHeadEventStorageEngine(pool, EventJson.eventSerializer(), kinds);
    var axon =
        configuration(
            new RootedCommandBus(
                SimpleCommandBus.builder()
                    .transactionManager(new NestingTransactions(transactions)),
                new ReactionBatches(engine)),
            new PostgresEventStore(engine, new Doorbell(pool, engine)));
    this.commands = axon.commandGateway();
  }

  private static HikariDataSource pool(TestDatabase database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(TestDatabase.APP);
    config.setPassword(database.password());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  private static Configuration configuration(CommandBus bus, EventStore store) {
    return DefaultConfigurer.defaultConfiguration()
        .configureEventStore(_ -> store)
        .configureCommandBus(_ -> bus)
        .configureAggregate(
            AggregateConfigurer.defaultConfiguration(StockItem.class)
                .configureLockFactory(_ -> new LoneCommandsQueue()))
        .start();
  }

  public static void main(String[] arguments) {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    System.setProperty("disable-axoniq-console-message", "true");
    measure("kept in memory", List.of(StockStreams.KIND), seconds);
    measure("read every time", List.of(), seconds);
    System.exit(0); // the server is stopped by its own hook, whatever threads remain
  }

  private static void measure(String name, List<KeptKind<?, ?>> kinds, int seconds) {
    var database = TestDatabase.create();
    new HotItemBenchmark(database, 0, List.of(StockStreams.KIND)).fill();
    var item = new HotItemBenchmark(database, OPEN, kinds);
    item.perSecond(seconds, item::one);
    double alone = item.perSecond(seconds, item::one);
    double together = BATCH * item.perSecond(seconds, item::batch);
    System.out.printf(
        "%-16s %8.0f commands/s one by one %8.0f in batches of %d%n", name, alone, together, BATCH);
  }

  private void fill() {
    commands.sendAndWait(new RecordReceipt(ITEM, "first", "east", 1_000_000_000, null, AT));
    transaction.executeWithoutResult(
        _ -> {
          var batch = engine.batch(List.of());
          batch.during(
              () -> {
                while (next < OPEN) {
                  one();
                }
              });
          batch.flush();
        });
  }

  private void one() {
    var id = "reservation-" + next++;
    commands.sendAndWait(ReserveStock.whole(ITEM, id, "order-" + id, 1, AT));
  }

  private void batch() {
    transaction.executeWithoutResult(
        _ -> {
          var batch = engine.batch(List.of(ITEM.value()));
          batch.during(
              () -> {
                for (int command = 0; command < BATCH; command++) {
                  one();
                }
              });
          batch.flush();
        });
  }

  private double perSecond(int seconds, Runnable work) {
    long start = System.nanoTime();
    long done = 0;
    while (System.nanoTime() - start < seconds * 1_000_000_000L) {
      work.run();
      done++;
    }
    return done * 1e9 / (System.nanoTime() - start);
  }
}
