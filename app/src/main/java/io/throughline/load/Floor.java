package io.throughline.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Measures what PostgreSQL does with the rows of a step when nothing else has to be done.
final class Floor {

  private static final int MOST_CONNECTIONS = 8;

  /// About a second's work: few enough for many rounds, so that a disturbance from outside hits
  /// some and not all.
  private static final int FEWEST_ORDERS = 50;

  private static final int MOST_ORDERS = 1_000;
  private static final int MOST_ROUNDS = 50;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final DatabaseAccess owner;
  private final Duration time;

  Floor(DatabaseAccess owner, Duration time) {
    this.owner = owner;
    this.time = time.compareTo(LONGEST) < 0 ? time : LONGEST;
  }

  /// Inserts the rows of the step's last orders again and again, with as many commits as they cost
  /// the instance.
  ///
  /// @param ids the step's orders
  /// @param work what the database did for them, until everything was visible
  LoadReport.Floor beside(
      int senders, LoadReport.Throughput run, List<String> ids, DatabaseWork work) {
    int count = Math.min(senders, MOST_CONNECTIONS);
    int most = (int) Math.clamp(run.acceptedPerSecond(), FEWEST_ORDERS, MOST_ORDERS);
    var orders = ids.subList(Math.max(0, ids.size() - most), ids.size());
    try (var connection = owner.connect();
        var schema = new FloorSchema(connection);
        var writer = new FloorWriter(schema, owner, count)) {
      double commits = (double) work.writingTransactions(connection, ids) / ids.size();
      var rows = schema.rowsOf(orders);
      var truth = rows.stream().filter(row -> row.table().isWriteSide()).toList();
      var shape = new FloorVariant.Shape(orders.size(), commits, count);
      var variants =
          List.of(
              new FloorVariant("all rows, in batches", rows, true, shape),
              new FloorVariant("all rows, one by one", rows, false, shape),
              new FloorVariant("write side only, in batches", truth, true, shape));
      measure(variants, writer);
      return new LoadReport.Floor(
          orders.size(),
          count,
          commits,
          (double) work.transactions() / ids.size(),
          (double) work.walPosition() / ids.size(),
          variants.stream().map(variant -> variant.beside(run)).toList());
    } catch (SQLException failure) {
      throw new LoadFailed("the floor", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LoadFailed("the floor", stopped);
    }
  }

  /// One round of each to warm up, then rounds of each in turn until the time is over.
  private void measure(List<FloorVariant> variants, FloorWriter writer)
      throws SQLException, InterruptedException {
    for (var variant : variants) {
      variant.warmUp(writer);
    }
    long deadline = System.nanoTime() + time.toNanos();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (round > 0 && System.nanoTime() > deadline) {
        break;
      }
      for (var variant : variants) {
        variant.round(writer);
      }
    }
  }
}
