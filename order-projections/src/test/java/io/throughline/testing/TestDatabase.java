package io.throughline.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of its own for one test or test class, with both roles and every migration of the
/// class path applied by the owner.
///
/// The first one of a JVM starts the server and migrates a template; each further one is a copy of
/// the template, tens of milliseconds.
public final class TestDatabase implements AutoCloseable {

  /// The role that owns every object and runs the migrations.
  public static final String OWNER = "throughline_owner";

  /// The role the program runs as: owns nothing.
  public static final String APP = "throughline_app";

  private static final AtomicInteger CREATED = new AtomicInteger();

  private final TestServer server;
  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
    this.pool = pool(server.dataSource(APP, name));
  }

  /// A fresh, migrated and otherwise empty database.
  ///
  /// @throws IllegalStateException when the server cannot be started
  public static TestDatabase create() {
    var server = TestServer.running();
    var name = "test_" + CREATED.incrementAndGet();
    server.copyTemplate(name);
    return new TestDatabase(server, name);
  }

  private static HikariDataSource pool(PGSimpleDataSource source) {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    config.setPoolName(source.getDatabaseName());
    return new HikariDataSource(config);
  }

  /// What the program would use: a small pool of the app role.
  public DataSource appDataSource() {
    return pool;
  }

  /// Unpooled connections of the owner: to prepare what the program itself must not do.
  public DataSource ownerDataSource() {
    return server.dataSource(OWNER, name);
  }

  /// Unpooled connections of the superuser.
  public DataSource superuserDataSource() {
    return server.dataSource(TestServer.SUPERUSER, name);
  }

  /// The JDBC address, without user and password.
  public String url() {
    return server.url(name);
  }

  /// The password of every role: the server listens on the loopback only and dies with the JVM.
  public String password() {
    return TestServer.PASSWORD;
  }

  /// Closes the pool and drops the database, open connections or not.
  @Override
  public void close() {
    pool.close();
    server.drop(name);
  }
}
