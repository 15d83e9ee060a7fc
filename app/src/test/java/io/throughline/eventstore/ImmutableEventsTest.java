package io.throughline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody changes history: the program may not, and whoever may is stopped all the same.
class ImmutableEventsTest {

  private static TestDatabase database;

  @BeforeAll
  static void an_event() {
    database = TestDatabase.create();
    try (var node = Node.start(database)) {
      node.append(Appends.event("order-a", 0));
    }
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update domain_event set payload = ''",
        "update domain_event set payload = '' where false",
        "delete from domain_event",
        "truncate domain_event",
        "merge into domain_event using (values (1)) v (p) on position = p when matched then delete",
        "insert into domain_event select * from domain_event"
            + " on conflict (position) do update set payload = ''",
        "select 1 from domain_event for update",
        "alter table domain_event disable trigger all",
        "alter table domain_event disable trigger domain_event_announce",
        "alter table domain_event rename to history",
        "drop trigger domain_event_is_immutable on domain_event",
        "drop table domain_event",
        "drop function domain_event_announce() cascade",
        "create or replace function domain_event_announce() returns trigger"
            + " language plpgsql as 'begin return null; end'",
        "create trigger mine before insert on domain_event execute function"
            + " domain_event_announce()",
        "create rule mine as on insert to domain_event do instead nothing",
        "alter sequence domain_event_position restart",
        "select setval('domain_event_position', 1)",
        "set session_replication_role = replica",
        "set role " + TestDatabase.OWNER
      })
  void the_program_changes_no_event_and_takes_off_no_guard(String sql) throws SQLException {
    assertThatThrownBy(() -> execute(database.appDataSource(), sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThatTheEventIsUntouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update domain_event set payload = ''",
        "update domain_event set payload = '' where false",
        "delete from domain_event",
        "truncate domain_event",
        "merge into domain_event using (values (1)) v (p) on position = p when matched then delete",
        "insert into domain_event select * from domain_event"
            + " on conflict (position) do update set payload = ''"
      })
  void the_owner_is_stopped_by_the_trigger(String sql) {
    assertThatThrownBy(() -> execute(database.ownerDataSource(), sql))
        .hasMessageContaining("events are immutable");
    assertThatTheEventIsUntouched();
  }

  @Test
  void a_session_that_applies_a_replica_is_stopped_too() {
    assertThatThrownBy(
            () ->
                execute(
                    database.superuserDataSource(),
                    "set session_replication_role = replica; delete from domain_event"))
        .hasMessageContaining("events are immutable");
    assertThatTheEventIsUntouched();
  }

  private static void assertThatTheEventIsUntouched() {
    assertThat(
            JdbcClient.create(database.appDataSource())
                .sql("select convert_from(payload, 'UTF8') from domain_event")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("order-a");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
