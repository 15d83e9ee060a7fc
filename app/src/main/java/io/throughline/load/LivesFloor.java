package io.throughline.load;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The floor beside whole lives: what the database had done before them, and the same rows by plain
/// JDBC after them.
public final class LivesFloor {

  private static final Duration TIME = Duration.ofSeconds(10);

  private final DatabaseAccess database;
  private final DatabaseAccess owner;
  private @Nullable DatabaseWork before;

  /// @param database the instance's
  /// @param owner may make a schema in it
  public LivesFloor(DatabaseAccess database, DatabaseAccess owner) {
    this.database = database;
    this.owner = owner;
  }

  /// Looks at what was done until now.
  public void begin() {
    before = DatabaseWork.now(database);
  }

  /// Measures the floor of these orders.
  ///
  /// @param sent seconds until the last request was answered
  /// @param seconds until the last order was closed
  public LoadReport.Floor beside(int senders, List<String> orders, double sent, double seconds) {
    if (before == null) {
      throw new IllegalStateException("not begun");
    }
    var work = DatabaseWork.now(database).since(before);
    int count = orders.size();
    var none = new Percentiles(0, 0, 0, 0);
    var run =
        new LoadReport.Throughput(
            count, 0, 0, sent, count / sent, none, seconds - sent, count / seconds, 0);
    return new Floor(owner, TIME).beside(senders, run, orders, work);
  }
}
