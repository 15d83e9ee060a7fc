package io.throughline.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Inserts rows as fast as PostgreSQL takes them.
final class FloorWriter implements AutoCloseable {

  private final FloorSchema schema;
  private final List<Connection> connections = new ArrayList<>();

  FloorWriter(FloorSchema schema, DatabaseAccess owner, int count) throws SQLException {
    this.schema = schema;
    for (int i = 0; i < count; i++) {
      var connection = owner.connect();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
  }

  /// Inserts all of them into the emptied tables.
  ///
  /// @param batched whether the rows of a transaction go as JDBC batches or one by one
  /// @return seconds from the first statement to the last commit
  double insert(FloorTransactions transactions, boolean batched)
      throws SQLException, InterruptedException {
    schema.empty();
    try (var threads = Executors.newFixedThreadPool(connections.size())) {
      long start = System.nanoTime();
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < connections.size(); i++) {
        var connection = connections.get(i);
        var own = transactions.connections().get(i);
        Callable<Boolean> work = () -> insertAll(connection, own, batched);
        running.add(threads.submit(work));
      }
      for (var one : running) {
        one.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (ExecutionException failure) {
      throw new LoadFailed("the floor", failure);
    }
  }

  private boolean insertAll(
      Connection connection, List<Map<FloorTable, List<FloorRow>>> transactions, boolean batched)
      throws SQLException {
    var inserts = new EnumMap<FloorTable, PreparedStatement>(FloorTable.class);
    try {
      for (var table : FloorTable.values()) {
        inserts.put(table, connection.prepareStatement(schema.insert(table)));
      }
      for (var transaction : transactions) {
        for (var rows : transaction.entrySet()) {
          insert(Objects.requireNonNull(inserts.get(rows.getKey())), rows.getValue(), batched);
        }
        connection.commit();
      }
      return true;
    } finally {
      for (var insert : inserts.values()) {
        insert.close();
      }
    }
  }

  private static void insert(PreparedStatement insert, List<FloorRow> rows, boolean batched)
      throws SQLException {
    for (var row : rows) {
      int index = 1;
      for (var value : row.values()) {
        insert.setObject(index++, value);
      }
      if (batched) {
        insert.addBatch();
      } else {
        insert.executeUpdate();
      }
    }
    if (batched) {
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
