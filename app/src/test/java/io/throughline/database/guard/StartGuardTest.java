package io.throughline.database.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.UnusableDatabase;
import io.throughline.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The guard in front of real servers, safe and unsafe ones.
class StartGuardTest {

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void a_safe_database_is_let_through() {
    assertThatCode(() -> guard(database.appDataSource()).afterPropertiesSet())
        .doesNotThrowAnyException();
  }

  @Test
  void a_server_started_without_fsync_is_refused() throws IOException {
    // As a test server starts by default.
    try (var careless = EmbeddedPostgres.builder().start()) {
      assertThatThrownBy(() -> guard(careless.getPostgresDatabase()).afterPropertiesSet())
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("fsync is off");
    }
  }

  @Test
  void full_page_writes_set_off_for_the_server_are_refused() {
    superuser("alter system set full_page_writes = off");
    superuser("select pg_reload_conf()");
    try {
      assertRefused("full_page_writes is off");
    } finally {
      superuser("alter system reset full_page_writes");
      superuser("select pg_reload_conf()");
    }
  }

  @Test
  void synchronous_commit_set_off_for_the_role_alone_is_refused() {
    superuser(
        "alter role throughline_app in database %s set synchronous_commit = off"
            .formatted(databaseName()));

    assertRefused("synchronous_commit is off for role throughline_app");
  }

  @Test
  void the_owner_of_a_table_is_refused() {
    owner("create table thing (id bigint generated always as identity)");

    assertThatThrownBy(() -> guard(database.ownerDataSource()).afterPropertiesSet())
        .hasMessageContaining("role throughline_owner owns")
        .hasMessageContaining("thing, thing_id_seq");
  }

  @Test
  void a_superuser_is_refused() {
    assertThatThrownBy(() -> guard(database.superuserDataSource()).afterPropertiesSet())
        .hasMessageContaining("is a superuser");
  }

  @Test
  void an_event_table_to_append_to_and_read_is_what_the_app_may_have() {
    owner("create table if not exists domain_event (position bigint)");
    owner("grant select, insert on domain_event to throughline_app");

    assertThatCode(() -> guard(database.appDataSource()).afterPropertiesSet())
        .doesNotThrowAnyException();
  }

  @Test
  void a_grant_that_lets_the_app_remove_events_is_refused() {
    owner("create table if not exists domain_event (position bigint)");
    owner("grant delete, truncate on domain_event to throughline_app");

    assertRefused("may DELETE, TRUNCATE domain_event");
  }

  @Test
  void a_grant_that_lets_the_app_change_a_single_column_is_refused() {
    owner("create table if not exists domain_event (position bigint)");
    owner("alter table domain_event add column note text");
    owner("grant update (note) on domain_event to throughline_app");

    assertRefused("may UPDATE domain_event");
  }

  @Test
  void a_node_whose_clock_is_wrong_is_refused() {
    var late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-90));

    assertThatThrownBy(() -> new StartGuard(database.appDataSource(), late).afterPropertiesSet())
        .hasMessageContaining("behind the database's");
  }

  private void assertRefused(String finding) {
    assertThatThrownBy(() -> guard(database.appDataSource()).afterPropertiesSet())
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining(finding);
  }

  private static StartGuard guard(DataSource source) {
    return new StartGuard(source, Clock.systemUTC());
  }

  private String databaseName() {
    return JdbcClient.create(database.ownerDataSource())
        .sql("select current_database()")
        .query((row, _) -> row.getString(1))
        .single();
  }

  private void owner(String sql) {
    execute(database.ownerDataSource(), sql);
  }

  private void superuser(String sql) {
    execute(database.superuserDataSource(), sql);
  }

  private static void execute(DataSource source, String sql) {
    new JdbcTemplate(source).execute(sql);
  }
}
