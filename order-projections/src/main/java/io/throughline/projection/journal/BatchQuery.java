package io.throughline.projection.journal;

import io.throughline.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the ledger has, what it waits for, and what it is yet to be told.
final class BatchQuery {

  private static final String BATCH =
      """
      select batch_id, channel, account, gl_day, currency, through_position, state, entries,
             debit_minor, content_hash, prepared_by, prepared_at, answered_at, document_number,
             rejection
        from journal_batch
       where %s
       order by prepared_position desc
       limit :limit
      """;

  /// What an entry says, without where it stands in our log: the same facts make the same text.
  private static final String CONTENT =
      """
      encode(sha256(convert_to(coalesce(string_agg(concat_ws(E'\\x1f', e.what, e.source,
          e.template_version, e.origin_day, e.gl_day, e.currency, e.ledger_accounts, e.minors),
          E'\\n' order by e.entry_id), ''), 'UTF8')), 'hex')\
      """;

  private final JdbcClient jdbc;

  BatchQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unposted> unposted(LedgerFilter filter, long position) {
    var conditions = Conditions.of(filter, "gl_day").with("position", position);
    return jdbc.sql(
            """
            with open_entry as (
                select e.channel, e.account, e.gl_day, e.currency,
                       journal_debits(e.minors) as debits, b.state
                  from journal_entry e
                  left join lateral (select h.state
                                       from journal_batch h
                                      where h.channel = e.channel and h.account = e.account
                                        and h.gl_day = e.gl_day and h.currency = e.currency
                                        and h.state <> 'REJECTED' and h.holds @> e.position
                                      limit 1) b on true
                 where %s and e.position <= :position
            )
            select channel, account, gl_day, currency, count(*) as entries, sum(debits) as debits,
                   count(state) as prepared
              from open_entry
             where state is distinct from 'POSTED'
             group by channel, account, gl_day, currency
             order by gl_day, channel, account, currency
            """
                .formatted(conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new Unposted(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getObject("gl_day", LocalDate.class),
                    row.getLong("entries"),
                    Money.ofMinor(row.getLong("debits"), row.getString("currency")),
                    row.getLong("prepared")))
        .list();
  }

  BatchContent next(
      String channel, String account, LocalDate glDay, String currency, long position) {
    return jdbc.sql(
            """
            select (select count(*) + 1
                      from journal_batch b
                     where b.channel = :channel and b.account = :account and b.gl_day = :gl_day
                       and b.currency = :currency) as number,
                   count(*) as entries, coalesce(sum(journal_debits(e.minors)), 0) as debits,
                   %s as hash
              from journal_entry e
             where e.channel = :channel and e.account = :account and e.gl_day = :gl_day
               and e.currency = :currency and e.position <= :position
               and not exists (select 1
                                 from journal_batch h
                                where h.channel = e.channel and h.account = e.account
                                  and h.gl_day = e.gl_day and h.currency = e.currency
                                  and h.state <> 'REJECTED' and h.holds @> e.position)
            """
                .formatted(CONTENT))
        .param("channel", channel)
        .param("account", account)
        .param("gl_day", glDay)
        .param("currency", currency)
        .param("position", position)
        .query(
            (row, _) ->
                new BatchContent(
                    row.getInt("number"),
                    position,
                    row.getLong("entries"),
                    Money.ofMinor(row.getLong("debits"), currency),
                    row.getString("hash")))
        .single();
  }

  String hash(String channel, String account, LocalDate glDay, long position) {
    return jdbc.sql(
            """
            select %s
              from journal_entry e
             where e.channel = :channel and e.account = :account and e.gl_day = :gl_day
               and e.position <= :position
            """
                .formatted(CONTENT))
        .param("channel", channel)
        .param("account", account)
        .param("gl_day", glDay)
        .param("position", position)
        .query(String.class)
        .single();
  }

  List<LedgerBatch> batches(LedgerFilter filter, @Nullable String state, int limit) {
    var conditions =
        Conditions.of(filter, "gl_day").add("state = :state", "state", state).with("limit", limit);
    return jdbc.sql(BATCH.formatted(conditions.text()))
        .params(conditions.values())
        .query((row, _) -> batch(row))
        .list();
  }

  Optional<LedgerBatch> batch(String batchId) {
    return jdbc.sql(BATCH.formatted("batch_id = :batch_id"))
        .param("batch_id", batchId)
        .param("limit", 1)
        .query((row, _) -> batch(row))
        .optional();
  }

  private static LedgerBatch batch(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new LedgerBatch(
        row.getString("batch_id"),
        row.getString("channel"),
        row.getString("account"),
        row.getObject("gl_day", LocalDate.class),
        currency,
        row.getLong("through_position"),
        row.getString("state"),
        row.getLong("entries"),
        Money.ofMinor(row.getLong("debit_minor"), currency),
        row.getString("content_hash"),
        row.getString("prepared_by"),
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("answered_at", OffsetDateTime.class)),
        row.getString("document_number"),
        row.getString("rejection"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
