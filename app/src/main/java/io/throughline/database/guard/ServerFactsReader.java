package io.throughline.database.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks a server for the facts, through the very connections the program will use, so that settings
/// of the role and of the database count.
final class ServerFactsReader {

  private static final int CLOCK_SAMPLES = 3;

  private final JdbcClient jdbc;
  private final Clock clock;

  ServerFactsReader(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  ServerFacts read() {
    return new ServerFacts(
        Integer.parseInt(setting("server_version_num")),
        setting("fsync"),
        setting("full_page_writes"),
        setting("synchronous_commit"),
        jdbc.sql("select current_user::text").query(String.class).single(),
        superuser(),
        owned(),
        powersOverEvents(),
        clockAhead());
  }

  private String setting(String name) {
    return jdbc.sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private boolean superuser() {
    return jdbc.sql(
            """
            select exists (
                     select 1
                       from pg_roles
                      where rolsuper
                        and pg_has_role(current_user, oid, 'member'))
            """)
        .query(Boolean.class)
        .single();
  }

  private List<String> owned() {
    return jdbc.sql(
            """
            select relname::text
              from pg_class
             where relnamespace = to_regnamespace('public')
               and relkind in ('r', 'p', 'S', 'v', 'm', 'f')
               and pg_has_role(current_user, relowner, 'member')
             order by relname
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Of a table that does not exist nothing is allowed: the privilege of a null table is null.
  private List<String> powersOverEvents() {
    return jdbc.sql(
            """
            select power
              from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) with ordinality as wish (power, place)
             where has_table_privilege(current_user, to_regclass('public.domain_event'), power)
                or (power = 'UPDATE'
                    and has_any_column_privilege(
                          current_user, to_regclass('public.domain_event'), power))
             order by place
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Of several samples the one with the shortest round trip counts: it is the surest. The server
  /// is taken to have looked at its clock half way through.
  private Duration clockAhead() {
    return Stream.generate(this::sample)
        .limit(CLOCK_SAMPLES)
        .min(Comparator.comparing(Sample::roundTrip))
        .orElseThrow()
        .ahead();
  }

  private Sample sample() {
    var before = clock.instant();
    var server = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    var roundTrip = Duration.between(before, clock.instant());
    var midpoint = before.plus(roundTrip.dividedBy(2));
    return new Sample(roundTrip, Duration.between(server.toInstant(), midpoint));
  }

  private record Sample(Duration roundTrip, Duration ahead) {}
}
