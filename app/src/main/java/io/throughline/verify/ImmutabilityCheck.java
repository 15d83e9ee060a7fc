package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// P6: tries to change history as the role that the program runs as, each attempt in a transaction
/// that is rolled back. No attempt names a row, so that it does no harm even where it is allowed.
final class ImmutabilityCheck {

  private static final Map<String, String> ATTEMPTS = new LinkedHashMap<>();

  static {
    ATTEMPTS.put("update", "update domain_event set payload = payload where false");
    ATTEMPTS.put("delete", "delete from domain_event where false");
    ATTEMPTS.put(
        "insert at a position of one's own",
        """
        insert into domain_event
               (position, stream_id, sequence, stream_type, event_id, event_type, recorded_at,
                payload, metadata)
        select 0, '', 0, '', gen_random_uuid(), '', now(), '', ''
         where false
        """);
    ATTEMPTS.put("truncate", "truncate table domain_event");
    ATTEMPTS.put("disable triggers", "alter table domain_event disable trigger all");
    ATTEMPTS.put("drop a key", "alter table domain_event drop constraint domain_event_pk");
    ATTEMPTS.put("drop the table", "drop table domain_event");
    ATTEMPTS.put("skip triggers", "set local session_replication_role = replica");
  }

  private static final String TRIGGERS =
      """
      select wanted.name
        from (values ('domain_event_announce'), ('domain_event_is_immutable')) as wanted (name)
       where not exists (
             select 1
               from pg_trigger t
              where t.tgrelid = 'public.domain_event'::regclass
                and t.tgname = wanted.name
                and t.tgenabled = 'A')
      """;

  private ImmutabilityCheck() {}

  static void run(Connection connection, Findings findings) throws SQLException {
    connection.setAutoCommit(false);
    for (var attempt : ATTEMPTS.entrySet()) {
      findings.checked(Promise.P6, 1);
      if (succeeds(connection, attempt.getValue())) {
        findings.broken(
            Promise.P6,
            connection.getMetaData().getUserName(),
            "this role may %s".formatted(attempt.getKey()));
      }
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TRIGGERS)) {
      while (rows.next()) {
        findings.broken(
            Promise.P6, rows.getString(1), "the trigger is missing or does not always fire");
      }
    } finally {
      connection.rollback();
    }
    findings.checked(Promise.P6, 2);
  }

  private static boolean succeeds(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '2s'");
      statement.execute(sql);
      return true;
    } catch (SQLException refused) {
      return false;
    } finally {
      connection.rollback();
    }
  }
}
