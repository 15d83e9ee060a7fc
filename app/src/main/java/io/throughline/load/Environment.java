package io.throughline.load;

import java.sql.SQLException;
import java.util.Optional;

/// What it was measured on.
///
/// @param processors of this machine
/// @param jdk of this process
/// @param postgres version, and whether a commit waits for the disk; unknown without access
public record Environment(int processors, String jdk, String postgres) {

  /// Of this process, and of the database where there is access.
  public static Environment of(Optional<DatabaseAccess> database) {
    return new Environment(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        database.map(Environment::postgres).orElse("unknown"));
  }

  private static String postgres(DatabaseAccess access) {
    try (var connection = access.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select format('%s, fsync %s, synchronous_commit %s',
                              current_setting('server_version'), current_setting('fsync'),
                              current_setting('synchronous_commit'))
                """)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  @Override
  public String toString() {
    return "%d processors, %s, PostgreSQL %s".formatted(processors, jdk, postgres);
  }
}
