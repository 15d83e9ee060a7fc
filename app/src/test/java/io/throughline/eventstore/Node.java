package io.throughline.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.eventjson.EventJson;
import io.throughline.messaging.SettlementStreams;
import io.throughline.messaging.StockStreams;
import io.throughline.testing.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One node of the program, as far as the event store goes: a pool, an engine, a doorbell, a store.
final class Node implements AutoCloseable {

  private final HikariDataSource pool;
  final SafeHeadEventStorageEngine engine;
  final Doorbell doorbell;
  final PostgresEventStore store;
  final VerifyingTransactionManager manager;
  final TransactionTemplate transaction;
  final TransactionTemplate savepoint;
  final JdbcClient jdbc;

  private Node(HikariDataSource pool, DataSource seenByTheStore) {
    this.pool = pool;
    this.engine =
        new SafeHeadEventStorageEngine(
            seenByTheStore,
            EventJson.eventSerializer(),
            List.of(StockStreams.KIND, SettlementStreams.KIND));
    this.doorbell = new Doorbell(seenByTheStore, engine);
    this.store = new PostgresEventStore(engine, doorbell);
    this.jdbc = JdbcClient.create(seenByTheStore);
    this.manager = new VerifyingTransactionManager(seenByTheStore);
    this.transaction = new TransactionTemplate(manager);
    this.savepoint = new TransactionTemplate(manager);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// A running node.
  static Node start(TestDatabase database) {
    return start(database, pool -> pool);
  }

  /// A running node whose store sees its pool through something.
  static Node start(TestDatabase database, UnaryOperator<DataSource> through) {
    var pool = pool(database, TestDatabase.APP);
    var node = new Node(pool, through.apply(pool));
    node.doorbell.start();
    return node;
  }

  /// A pool as the program has one.
  static HikariDataSource pool(TestDatabase database, String role) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(role);
    config.setPassword(database.password());
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(0);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /// Appends in a transaction of its own.
  void append(EventMessage<?>... events) {
    append(List.of(events));
  }

  /// Appends in a transaction of its own.
  void append(List<? extends EventMessage<?>> events) {
    transaction.executeWithoutResult(_ -> store.publish(events));
  }

  /// All events from the first on.
  BlockingStream<TrackedEventMessage<?>> stream() {
    return stream(null);
  }

  /// All events after a token.
  BlockingStream<TrackedEventMessage<?>> stream(@Nullable TrackingToken token) {
    return store.openStream(token);
  }

  @Override
  public void close() {
    doorbell.stop();
    pool.close();
  }
}
