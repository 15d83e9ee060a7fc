package io.throughline.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A home folder whose programs are unpacked once for all tests, and ways into its database.
record HomeForTests(DatabaseHome home) {

  static HomeForTests in(Path folder) throws IOException {
    var programs = Path.of("target", "postgres-binaries").toAbsolutePath();
    Files.createDirectories(programs);
    var home = new DatabaseHome(Files.createDirectories(folder));
    Files.createSymbolicLink(home.binaries(), programs);
    return new HomeForTests(home);
  }

  /// Stops what a failed test may have left, and takes the link to the shared programs away before
  /// the folder is deleted.
  void tidy() throws IOException {
    if (Files.exists(home.data())) {
      new Postmaster(home.data(), PostgresPrograms.in(PostgresBinaries.unpackedIn(home.binaries())))
          .stop();
    }
    Files.delete(home.binaries());
  }

  EmbeddedDatabase start() {
    return EmbeddedDatabase.start(home, Optional.empty());
  }

  DataSource as(DatabaseRole role) {
    var source = new PGSimpleDataSource();
    source.setURL(home.address().orElseThrow().url());
    source.setUser(role.roleName());
    try {
      source.setPassword(new Secrets(home.secrets()).password(role));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return source;
  }

  void execute(DatabaseRole role, String sql) throws SQLException {
    try (var connection = as(role).getConnection()) {
      execute(connection, sql);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(DatabaseRole role, String sql) throws SQLException {
    try (var connection = as(role).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /// The number in the server's pid file.
  long postmaster() throws IOException {
    var lines = Files.readAllLines(home.data().resolve("postmaster.pid"));
    return Long.parseLong(lines.getFirst().strip());
  }
}
