package io.throughline.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.eventjson.EventJson;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Axon's own JDBC engine on a table of its own, to show what it does.
final class StockStore implements AutoCloseable {

  private final HikariDataSource pool;
  final JdbcEventStorageEngine engine;
  final TransactionTemplate transaction;

  /// A fresh table, and an engine as Axon sets it up but for these settings.
  StockStore(TestDatabase database, UnaryOperator<JdbcEventStorageEngine.Builder> settings) {
    pool = Node.pool(database, TestDatabase.OWNER);
    var manager = new JdbcTransactionManager(pool);
    transaction = new TransactionTemplate(manager);
    engine =
        settings
            .apply(
                JdbcEventStorageEngine.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                    .transactionManager(new SpringTransactionManager(manager))
                    .eventSerializer(EventJson.eventSerializer())
                    .snapshotSerializer(EventJson.eventSerializer()))
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
  }

  /// Appends in a transaction of its own.
  void append(List<? extends EventMessage<?>> events) {
    transaction.executeWithoutResult(_ -> engine.appendEvents(events));
  }

  /// A reader at the beginning.
  Reader reader() {
    return new Reader();
  }

  /// Follows the events by its token, as Axon's event processors do.
  final class Reader {

    private final List<String> eventIds = new ArrayList<>();
    private @Nullable TrackingToken token;

    /// Reads everything that the engine gives after the token.
    void poll() {
      try (var events = engine.readEvents(token, false)) {
        events.forEach(
            event -> {
              eventIds.add(event.getIdentifier());
              token = event.trackingToken();
            });
      }
    }

    List<String> eventIds() {
      return List.copyOf(eventIds);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
