package io.throughline.settlementimport;

import io.throughline.settlementimport.SettlementImport.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the imports as people see them.
final class ImportTable {

  private static final String COLUMNS =
      """
      import_id, file_name, file_hash, size_bytes, format, rail, channel, account, state, reason, detail,
      repeats, lines, lines_sent, left_out, received_at, received_by, settled_at\
      """;

  private final JdbcClient jdbc;

  ImportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Begins to receive one; nobody sees it before it is here whole.
  void arriving(String importId, Upload upload, Instant now) {
    jdbc.sql(
            """
            insert into settlement_import (import_id, file_name, state, received_at, received_by, next_try_at)
            values (:importId::uuid, :fileName, 'ARRIVING', :now, :by, :now)
            """)
        .param("importId", importId)
        .param("fileName", upload.fileName())
        .param("by", upload.by())
        .param("now", utc(now))
        .update();
  }

  /// It is here whole, and waits for its turn unless the same bytes were taken in before for the
  /// same account, or are waiting.
  void received(String importId, Arrival arrival, Instant now) {
    jdbc.sql(
            """
            update settlement_import i
               set file_hash = :hash, size_bytes = :size, format = :format, rail = :rail,
                   channel = :channel, account = :account, received_at = :now, next_try_at = :now,
                   repeats = f.import_id,
                   state = case when f.import_id is null then 'RECEIVED' else 'REPEATED' end,
                   settled_at = case when f.import_id is null then null else :now end
              from (values (1)) as one(row)
              left join lateral
                   (select p.import_id
                      from settlement_import p
                     where p.file_hash = :hash
                       and p.state in ('RECEIVED', 'READING', 'ACCEPTED')
                       and p.rail is not distinct from :rail
                       and p.channel is not distinct from :channel
                       and p.account is not distinct from :account
                     order by p.received_at, p.import_id
                     limit 1) f on true
             where i.import_id = :importId::uuid
            """)
        .param("importId", importId)
        .param("hash", arrival.hash())
        .param("size", arrival.size())
        .param("format", arrival.format())
        .param("rail", arrival.rail())
        .param("channel", arrival.channel())
        .param("account", arrival.account())
        .param("now", utc(now))
        .update();
  }

  /// What was never here whole, and the parts of what was here before.
  void forget(String importId) {
    jdbc.sql("delete from settlement_import where import_id = :importId::uuid")
        .param("importId", importId)
        .update();
  }

  /// What stopped arriving long ago.
  void forgetArriving(Instant before) {
    jdbc.sql("delete from settlement_import where state = 'ARRIVING' and received_at < :before")
        .param("before", utc(before))
        .update();
  }

  /// The bytes of what has waited in quarantine too long.
  void forgetQuarantined(Instant before) {
    jdbc.sql(
            """
            delete from settlement_import_part p
             using settlement_import i
             where i.import_id = p.import_id
               and i.state = 'QUARANTINED'
               and i.settled_at < :before
            """)
        .param("before", utc(before))
        .update();
  }

  Optional<SettlementImport> find(String importId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from settlement_import where import_id = :importId::uuid and state <>"
                + " 'ARRIVING'")
        .param("importId", importId)
        .query((row, _) -> read(row))
        .optional();
  }

  /// A page, newest first.
  List<SettlementImport> page(ImportFilter filter, @Nullable Cursor after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """

                  from settlement_import
                 where state <> 'ARRIVING'
                   and (:state::text is null or state = :state)
                   and (:rail::text is null or lower(rail) = lower(:rail))
                   and (:channel::text is null or channel = :channel)
                   and (:account::text is null or account = :account)
                   and (:visible::text[] is null or channel = any(:visible))
                   and (:afterAt::timestamptz is null
                        or (received_at, import_id) < (:afterAt, :afterId::uuid))
                 order by received_at desc, import_id desc
                 limit :limit
                """)
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("rail", filter.rail())
        .param("channel", filter.channel())
        .param("account", filter.account())
        .param("visible", filter.visible() == null ? null : filter.visible().toArray(String[]::new))
        .param("afterAt", after == null ? null : utc(after.receivedAt()))
        .param("afterId", after == null ? null : after.importId())
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  private static SettlementImport read(ResultSet row) throws SQLException {
    return new SettlementImport(
        row.getString("import_id"),
        row.getString("file_name"),
        row.getString("file_hash"),
        row.getLong("size_bytes"),
        row.getString("format"),
        row.getString("rail"),
        row.getString("channel"),
        row.getString("account"),
        ImportState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("detail"),
        row.getString("repeats"),
        row.getLong("lines"),
        row.getLong("lines_sent"),
        row.getLong("left_out"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"),
        instant(row, "settled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// What is known of a file once it is here whole.
  record Arrival(
      String hash,
      long size,
      @Nullable String format,
      @Nullable String rail,
      @Nullable String channel,
      @Nullable String account) {}
}
