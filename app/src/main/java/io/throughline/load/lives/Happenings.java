package io.throughline.load.lives;

import io.throughline.load.DatabaseAccess;
import io.throughline.load.LoadFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Waits in the database for what the instance does by itself.
final class Happenings implements AutoCloseable {

  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final int LOOK_MILLIS = 15;

  private final Connection connection;

  Happenings(DatabaseAccess database) {
    try {
      this.connection = database.connect();
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  /// Waits until each of these orders has an event of this type.
  void await(String eventType, List<String> orderIds) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (count(eventType, orderIds) < orderIds.size()) {
      if (System.nanoTime() > deadline) {
        throw new LoadFailed(
            "%d of %d orders have no %s"
                .formatted(
                    orderIds.size() - count(eventType, orderIds), orderIds.size(), eventType));
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new LoadFailed("waiting", stopped);
      }
    }
  }

  private long count(String eventType, List<String> orderIds) {
    return ask(
        """
        select count(*)
          from domain_event
         where stream_id = any (?)
           and event_type = ?
        """,
        orderIds,
        eventType);
  }

  /// Events of these orders, and of stock on their behalf.
  long events(List<String> orderIds) {
    return ask(
        """
        select count(*) + count(*) filter (where event_type in ('UnitsReserved', 'OrderShipped'))
          from domain_event
         where stream_id = any (?)
           and event_type <> ?
        """,
        orderIds,
        "");
  }

  private long ask(String sql, List<String> orderIds, String text) {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", orderIds.toArray()));
      statement.setString(2, text);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }
}
