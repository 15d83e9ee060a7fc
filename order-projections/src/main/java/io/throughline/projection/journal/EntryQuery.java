package io.throughline.projection.journal;

import io.throughline.projection.journal.template.Leg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds entries.
final class EntryQuery {

  /// How an order is called, by us, its channel and its rails.
  private static final String OF_ORDER =
      """
      (order_ref = :order
       or exists (select 1
                    from journal_order o
                   where o.order_id = :order and o.channel = e.channel and o.account = e.account
                     and e.order_ref in (o.channel_order_id, o.channel_order_name)))\
      """;

  private static final String HELD =
      """
      exists (select 1
                from journal_batch h
               where h.batch_id = :batch_id and h.channel = e.channel and h.account = e.account
                 and h.gl_day = e.gl_day and h.currency = e.currency and h.holds @> e.position)\
      """;

  private final JdbcClient jdbc;

  EntryQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<BookedEntry> entries(
      EntryFilter filter, long position, @Nullable EntryKey after, int limit) {
    var conditions = conditions(filter).with("position", position).with("limit", limit);
    if (after != null) {
      conditions.add(
          "(position, entry_id) > (:after_position, :after_id)", "after_id", after.entryId());
      conditions.with("after_position", after.position());
    }
    return jdbc.sql(
            """
            select entry_id, position, recorded_at, what, source, template_version, activity,
                   channel, account, order_ref, rail, currency, origin_day, gl_day,
                   ledger_accounts, minors, b.batch_id, b.state
              from journal_entry e
              left join lateral (select h.batch_id, h.state
                                   from journal_batch h
                                  where h.channel = e.channel and h.account = e.account
                                    and h.gl_day = e.gl_day and h.currency = e.currency
                                    and h.state <> 'REJECTED' and h.holds @> e.position
                                  limit 1) b on true
             where %s and position <= :position
             order by position, entry_id
             limit :limit
            """
                .formatted(conditions.text()))
        .params(conditions.values())
        .query((row, _) -> entry(row))
        .list();
  }

  /// Added up from the entries and not from the sums, so that each can be held against the other.
  List<SummedLeg> summed(EntryFilter filter, long position) {
    var conditions = conditions(filter).with("position", position);
    return jdbc.sql(
            """
            select e.channel, e.account, e.gl_day, e.currency, leg.ledger_account,
                   sum(greatest(leg.minor, 0)) as debit, sum(greatest(-leg.minor, 0)) as credit
              from journal_entry e
             cross join lateral unnest(e.ledger_accounts, e.minors) as leg(ledger_account, minor)
             where %s and e.position <= :position
             group by e.channel, e.account, e.gl_day, e.currency, leg.ledger_account
             order by e.gl_day, e.channel, e.account, e.currency, leg.ledger_account collate "C"
            """
                .formatted(conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new SummedLeg(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getObject("gl_day", LocalDate.class),
                    row.getString("currency"),
                    row.getString("ledger_account"),
                    row.getLong("debit"),
                    row.getLong("credit")))
        .list();
  }

  private static Conditions conditions(EntryFilter filter) {
    return new Conditions()
        .add("e.gl_day >= :first", "first", filter.first())
        .add("e.gl_day <= :last", "last", filter.last())
        .add("origin_day = :origin_day", "origin_day", filter.originDay())
        .add("e.channel = :channel", "channel", filter.channel())
        .add("e.account = :account", "account", filter.account())
        .add("e.currency = :currency", "currency", filter.currency())
        .add(":ledger_account = any(ledger_accounts)", "ledger_account", filter.ledgerAccount())
        .add(OF_ORDER, "order", filter.order())
        .add("rail = :rail", "rail", filter.rail())
        .add("what = :what", "what", filter.what())
        .add("activity = :activity", "activity", filter.activity())
        .add(HELD, "batch_id", filter.batchId())
        .add(
            "e.channel = any(:visible)",
            "visible",
            filter.visible() == null ? null : filter.visible().toArray(String[]::new));
  }

  private static BookedEntry entry(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new BookedEntry(
        row.getObject("entry_id", UUID.class),
        row.getLong("position"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("what"),
        row.getString("source"),
        row.getInt("template_version"),
        row.getString("activity"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("order_ref"),
        row.getString("rail"),
        currency,
        row.getObject("origin_day", LocalDate.class),
        row.getObject("gl_day", LocalDate.class),
        legs(row, currency),
        row.getString("batch_id"),
        row.getString("state"));
  }

  private static List<Leg> legs(ResultSet row, String currency) throws SQLException {
    var accounts = (String[]) row.getArray("ledger_accounts").getArray();
    var minors = (Long[]) row.getArray("minors").getArray();
    var legs = new ArrayList<Leg>();
    for (int i = 0; i < accounts.length; i++) {
      legs.add(new Leg(accounts[i], currency, minors[i]));
    }
    return legs;
  }
}
