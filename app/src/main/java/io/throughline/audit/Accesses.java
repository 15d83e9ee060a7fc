package io.throughline.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes accesses down and lists them. Takes part in the caller's transaction: what is rolled back
/// was not done.
@Component
public class Accesses {

  /// How many one page has at most.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Accesses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Writes one down. Whoever shows personal data calls it first: what cannot be recorded is not
  /// shown.
  public void record(Access access) {
    jdbc.sql(
            """
            insert into access_record
                   (at, actor, kind, subject, channel, fields, reason, reference, address)
            values (:at, :actor, :kind, :subject::text, :channel::text, :fields::text[],
                    :reason::text, :reference::text, :address::text)
            """)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("actor", access.actor())
        .param("kind", access.kind().text())
        .param("subject", access.subject())
        .param("channel", access.channel())
        .param("fields", access.fields().toArray(String[]::new))
        .param("reason", access.reason())
        .param("reference", access.reference())
        .param("address", access.address())
        .update();
  }

  /// Accesses, newest first.
  ///
  /// @param before record numbers below this one; {@code Long.MAX_VALUE} for the first page
  public List<AccessRecord> page(AccessFilter filter, long before, int limit) {
    var kind = filter.kind();
    var channels = filter.channels();
    return jdbc.sql(
            """
            select record_no, at, actor, kind, subject, channel, fields, reason, reference, address
              from access_record
             where record_no < :before
               and (:kind::text is null or kind = :kind)
               and (:actor::text is null or actor = :actor)
               and (:subject::text is null or subject = :subject)
               and (:from::timestamptz is null or at >= :from)
               and (:until::timestamptz is null or at < :until)
               and (:channels::text[] is null or channel = any(:channels::text[]))
             order by record_no desc
             limit :limit
            """)
        .param("before", before)
        .param("kind", kind == null ? null : kind.text())
        .param("actor", filter.actor())
        .param("subject", filter.subject())
        .param("from", timestamp(filter.from()))
        .param("until", timestamp(filter.until()))
        .param("channels", channels == null ? null : channels.toArray(String[]::new))
        .param("limit", limit)
        .query(Accesses::row)
        .list();
  }

  private static AccessRecord row(ResultSet row, int number) throws SQLException {
    var access =
        new Access(
            row.getString("actor"),
            AccessKind.of(row.getString("kind")).orElseThrow(),
            row.getString("subject"),
            row.getString("channel"),
            texts(row.getArray("fields")),
            row.getString("reason"),
            row.getString("reference"),
            row.getString("address"));
    return new AccessRecord(
        row.getLong("record_no"), row.getObject("at", OffsetDateTime.class).toInstant(), access);
  }

  private static List<String> texts(Array column) throws SQLException {
    return Arrays.asList((String[]) column.getArray());
  }

  private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
