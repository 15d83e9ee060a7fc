package io.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// The one PostgreSQL of this JVM: started when first asked for, stopped and removed at the end.
final class TestServer {

  static final String SUPERUSER = "postgres";
  static final String PASSWORD = "only-for-tests";

  private static final String TEMPLATE = "throughline_template";

  private final EmbeddedPostgres postgres;

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /// Initialization on demand: the class is loaded, and the server started, by the first caller.
  private static final class Running {
    static final TestServer SERVER = start();
  }

  static TestServer running() {
    return Running.SERVER;
  }

  private static TestServer start() {
    try {
      var server = new TestServer(binaries().start());
      server.createRoles();
      server.createTemplate();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("no PostgreSQL for the tests", e);
    }
  }

  /// Durable and with the collation of the server that ships: the program refuses one that loses
  /// data, and a sort order must not change between a test and the real thing.
  private static EmbeddedPostgres.Builder binaries() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8");
  }

  private void createRoles() {
    execute(
        SUPERUSER,
        "postgres",
        "create role %s login password '%s'".formatted(TestDatabase.OWNER, PASSWORD),
        "create role %s login password '%s'".formatted(TestDatabase.APP, PASSWORD));
  }

  private void createTemplate() {
    execute(
        SUPERUSER,
        "postgres",
        "create database %s owner %s".formatted(TEMPLATE, TestDatabase.OWNER));
    execute(
        SUPERUSER,
        TEMPLATE,
        "alter schema public owner to " + TestDatabase.OWNER,
        "revoke all on schema public from public",
        "grant usage on schema public to " + TestDatabase.APP);
    Flyway.configure()
        .dataSource(dataSource(TestDatabase.OWNER, TEMPLATE))
        .locations("classpath:db/migration")
        .placeholders(Map.of("app_role", TestDatabase.APP))
        .load()
        .migrate();
  }

  /// One at a time: a template that is just being copied cannot be copied again.
  synchronized void copyTemplate(String name) {
    execute(
        SUPERUSER,
        "postgres",
        "create database %s template %s owner %s".formatted(name, TEMPLATE, TestDatabase.OWNER));
  }

  void drop(String name) {
    execute(SUPERUSER, "postgres", "drop database %s with (force)".formatted(name));
  }

  PGSimpleDataSource dataSource(String user, String database) {
    var source = new PGSimpleDataSource();
    source.setURL(url(database));
    source.setUser(user);
    source.setPassword(PASSWORD);
    return source;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
  }

  private void execute(String user, String database, String... statements) {
    try (var connection = dataSource(user, database).getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("test database: " + e.getMessage(), e);
    }
  }
}
