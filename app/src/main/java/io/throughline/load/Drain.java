package io.throughline.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Waits until every accepted order has all of its events in every read model: validated or
/// rejected, and no longer merely received.
final class Drain {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final int LAST = 64;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> FINISHED =
      List.of(
          """
          select count(*)
            from order_summary
           where order_id = any (?)
             and stage <> 'RECEIVED'
          """,
          """
          select count(*)
            from order_in_flight
           where order_id = any (?)
             and stage <> 'RECEIVED'
          """);

  private final Sender sender;
  private final Target target;
  private final Optional<DatabaseAccess> database;

  Drain(Sender sender, Target target, Optional<DatabaseAccess> database) {
    this.sender = sender;
    this.target = target;
    this.database = database;
  }

  /// Waits. The orders that were answered last are looked at over HTTP first, which costs little;
  /// then all of them are counted in the tables, when there is access.
  ///
  /// @throws LoadFailed when one is missing after two minutes
  void await(List<Accepted> accepted) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      var last =
          accepted.stream()
              .sorted(Comparator.comparingLong(Accepted::answeredAt).reversed())
              .limit(LAST)
              .toList();
      for (var order : last) {
        while (!isFinished(order.orderId())) {
          rest(deadline);
        }
      }
      if (database.isPresent()) {
        count(database.get(), accepted, deadline);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isFinished(String orderId) throws InterruptedException {
    var order = sender.ask(target.asking("/api/orders/" + orderId).GET().build());
    return !order.isEmpty() && !JSON.readTree(order).path("stage").asString().equals("RECEIVED");
  }

  private static void count(DatabaseAccess access, List<Accepted> accepted, long deadline)
      throws InterruptedException {
    var ids = accepted.stream().map(Accepted::orderId).toArray(String[]::new);
    try (var connection = access.connect()) {
      for (var sql : FINISHED) {
        while (finished(connection, sql, ids) < ids.length) {
          rest(deadline);
        }
      }
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  private static int finished(Connection connection, String sql, String[] ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void rest(long deadline) throws InterruptedException {
    if (System.nanoTime() > deadline) {
      throw new LoadFailed(
          "orders that were accepted are not finished in every read model after two minutes.");
    }
    Thread.sleep(BETWEEN_LOOKS);
  }
}
