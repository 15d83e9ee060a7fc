package io.throughline.database.embedded;

import static io.throughline.database.embedded.DatabaseRole.APP;
import static io.throughline.database.embedded.DatabaseRole.DATABASE;
import static io.throughline.database.embedded.DatabaseRole.OWNER;
import static io.throughline.database.embedded.DatabaseRole.SUPERUSER;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Makes the two roles and the database what they must be, at each start, whatever is there
/// already.
final class RolesAndDatabase {

  /// Time limits of the program's role. They bound how long a stuck writer can hold the readers'
  /// head back (a design page names them); a rebuild lifts statement_timeout for itself.
  private static final List<String> LIMITS =
      List.of(
          "statement_timeout = '15s'",
          "lock_timeout = '5s'",
          "idle_in_transaction_session_timeout = '30s'",
          "transaction_timeout = '60s'");

  private final DatabaseAddress address;
  private final Secrets secrets;

  RolesAndDatabase(DatabaseAddress address, Secrets secrets) {
    this.address = address;
    this.secrets = secrets;
  }

  void ensure() throws IOException {
    try {
      ensureRolesAndDatabase();
      ensureSchema();
    } catch (SQLException e) {
      throw new IOException("roles and database could not be made", e);
    }
  }

  private void ensureRolesAndDatabase() throws IOException, SQLException {
    try (var server = connect("postgres")) {
      ensureRole(server, OWNER);
      ensureRole(server, APP);
      for (var limit : LIMITS) {
        execute(server, "alter role %s set %s".formatted(APP.roleName(), limit));
      }
      ensureDatabase(server);
    }
  }

  private void ensureSchema() throws IOException, SQLException {
    try (var database = connect(DATABASE)) {
      execute(database, "alter schema public owner to " + OWNER.roleName());
      execute(database, "revoke all on schema public from public");
      execute(database, "grant usage on schema public to " + APP.roleName());
    }
  }

  private void ensureRole(Connection server, DatabaseRole role) throws IOException, SQLException {
    if (!exists(server, "select 1 from pg_roles where rolname = ?", role.roleName())) {
      execute(server, "create role " + role.roleName());
    }
    execute(
        server,
        "alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
            .formatted(role.roleName()));
    // The driver sends the verifier, not the password.
    server
        .unwrap(PGConnection.class)
        .alterUserPassword(role.roleName(), secrets.password(role).toCharArray(), "scram-sha-256");
  }

  private static void ensureDatabase(Connection server) throws SQLException {
    if (!exists(server, "select 1 from pg_database where datname = ?", DATABASE)) {
      execute(server, "create database %s owner %s".formatted(DATABASE, OWNER.roleName()));
    }
    execute(server, "revoke all on database %s from public".formatted(DATABASE));
    execute(
        server,
        "grant connect, temporary on database %s to %s".formatted(DATABASE, APP.roleName()));
  }

  private Connection connect(String database) throws IOException, SQLException {
    var source = new PGSimpleDataSource();
    source.setURL(address.urlOf(database));
    source.setUser(SUPERUSER.roleName());
    source.setPassword(secrets.password(SUPERUSER));
    return source.getConnection();
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
