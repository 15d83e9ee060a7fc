package io.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  private TestDatabase one = TestDatabase.create();
  private TestDatabase other = TestDatabase.create();

  @BeforeEach
  void a_table_that_the_app_may_fill() throws SQLException {
    execute(one.ownerDataSource(), "create table thing (name text)");
    execute(one.ownerDataSource(), "grant select, insert on thing to " + TestDatabase.APP);
  }

  @AfterEach
  void drop() {
    one.close();
    other.close();
  }

  @Test
  void the_app_uses_what_it_was_granted() throws SQLException {
    execute(one.appDataSource(), "insert into thing (name) values ('a')");

    assertThat(text(one.appDataSource(), "select name from thing")).isEqualTo("a");
  }

  @Test
  void the_app_owns_nothing_and_creates_nothing() {
    assertThatThrownBy(() -> execute(one.appDataSource(), "create table mine (name text)"))
        .hasMessageContaining("permission denied for schema public");
    assertThatThrownBy(() -> execute(one.appDataSource(), "delete from thing"))
        .hasMessageContaining("permission denied for table thing");
  }

  @Test
  void no_test_sees_the_tables_of_another() {
    assertThatThrownBy(() -> text(other.ownerDataSource(), "select name from thing"))
        .hasMessageContaining("does not exist");
  }

  @Test
  void a_closed_database_is_gone() throws SQLException {
    var name = text(one.ownerDataSource(), "select current_database()");
    one.close();
    one = TestDatabase.create();

    assertThat(
            text(
                other.superuserDataSource(),
                "select count(*) from pg_database where datname = '%s'".formatted(name)))
        .isEqualTo("0");
  }

  @Test
  void the_server_is_the_version_that_ships() throws SQLException {
    assertThat(text(one.appDataSource(), "show server_version")).startsWith("18.");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
