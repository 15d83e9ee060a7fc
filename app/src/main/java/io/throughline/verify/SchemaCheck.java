package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;

/// What the server and the schema promise by themselves: durability (P1), keys (P7), no floating
/// point (P5).
final class SchemaCheck {

  private static final String LOSES =
      """
      select name, setting
        from pg_settings
       where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')
         and setting = 'off'
       order by name
      """;

  private static final String KEYS =
      """
      select wanted.columns
        from (values ('{position}'), ('{sequence,stream_id}'), ('{event_id}')) as wanted (columns)
       where not exists (
             select 1
               from pg_index i
              where i.indrelid = 'public.domain_event'::regclass
                and i.indisunique
                and i.indisvalid
                and i.indpred is null
                and wanted.columns::text[] = (
                    select array_agg(a.attname::text order by a.attname::text)
                      from pg_attribute a
                     where a.attrelid = i.indrelid
                       and a.attnum = any (i.indkey::smallint[])))
      """;

  private static final String INEXACT =
      """
      select table_name || '.' || column_name as id, data_type
        from information_schema.columns
       where table_schema = 'public'
         and data_type in ('real', 'double precision', 'money')
       order by 1
      """;

  private SchemaCheck() {}

  static void run(Connection connection, Findings findings) throws SQLException {
    each(connection, LOSES, Promise.P1, "is off: what was acknowledged may be lost", findings);
    each(connection, KEYS, Promise.P7, "is not unique in domain_event", findings);
    each(connection, INEXACT, Promise.P5, "is of a type that rounds", findings);
  }

  private static void each(
      Connection connection, String sql, Promise promise, String what, Findings findings)
      throws SQLException {
    findings.checked(promise, 1);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        findings.broken(promise, rows.getString(1), what);
      }
    }
  }
}
