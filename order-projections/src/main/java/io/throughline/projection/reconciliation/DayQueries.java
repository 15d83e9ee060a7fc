package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.DayState.Close;
import io.throughline.projection.reconciliation.DayState.Reopening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Closes of business days, and what came after them.
final class DayQueries {

  private static final String STATES =
      """
      select d.channel, d.account, d.business_day, c.version, c.day_id, c.through_position,
             c.position, c.closed_at, c.closed_by, c.override_reason, c.totals::text,
             c.content_hash, c.journal_hash, c.previous_hash, c.close_hash,
             c.reopened_position, c.reopened_at, c.reopened_by, c.reopened_reason,
             case when c.version is null then 0 else
                 (select count(*) from recon_movement m
                   where m.channel = d.channel and m.account = d.account
                     and m.business_day = d.business_day
                     and m.position > c.through_position)
                 + (select count(*) from recon_payout p
                     where p.channel = d.channel and p.account = d.account
                       and p.business_day = d.business_day
                       and p.position > c.through_position)
             end as late_items
        from (select channel, account, business_day from recon_day
               union
              select channel, account, business_day from recon_payout
               union
              select channel, account, business_day from recon_day_close) d
        left join lateral (
             select c.version, c.day_id, c.through_position, c.position, c.closed_at,
                    c.closed_by, c.override_reason, c.totals, c.content_hash,
                    c.journal_hash, c.previous_hash, c.close_hash, c.reopened_position,
                    c.reopened_at, c.reopened_by, c.reopened_reason
               from recon_day_close c
              where c.channel = d.channel and c.account = d.account
                and c.business_day = d.business_day
              order by c.version desc
              limit 1) c on true
       where {where}
       order by d.business_day desc, d.channel, d.account
      """;

  private final JdbcClient jdbc;

  DayQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DayState> states(RowFilter filter) {
    var conditions =
        Conditions.of(
            new RowFilter(
                filter.first(),
                filter.last(),
                filter.channel(),
                filter.account(),
                null,
                null,
                filter.visible()),
            "d");
    return jdbc.sql(STATES.replace("{where}", conditions.text()))
        .params(conditions.parameters())
        .query((row, _) -> state(row))
        .list();
  }

  /// Also lists what an earlier version did not have: versions are not closed without a reason.
  List<LateItem> late(RowFilter filter, @Nullable String after, int limit) {
    var conditions = Conditions.of(filter, "f");
    var place = Cursor.parts(after, 2);
    if (!place.isEmpty()) {
      conditions
          .add("(f.position, f.fact) > (:position, :fact)")
          .add("true", "position", Long.valueOf(place.get(0)))
          .add("true", "fact", place.get(1));
    }
    return jdbc.sql(
            """
            select f.channel, f.account, f.business_day, c.version, f.fact, f.rail, f.subject,
                   f.reference, f.currency, f.amount_minor, f.position, f.recorded_at
              from (select channel, account, business_day, kind as fact, rail, order_id as subject,
                           reference, currency, amount_minor, position, recorded_at
                      from recon_movement
                     union all
                    select channel, account, business_day, 'SETTLEMENT', rail, settlement_id, batch,
                           currency, payout_minor, position, recorded_at
                      from recon_payout) f
              join lateral (
                   select c.version from recon_day_close c
                    where c.channel = f.channel and c.account = f.account
                      and c.business_day = f.business_day
                      and c.through_position < f.position
                    order by c.version desc
                    limit 1) c on true
             where %s
             order by f.position, f.fact
             limit :limit
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .param("limit", Cursor.limit(limit))
        .query((row, _) -> lateItem(row))
        .list();
  }

  private static DayState state(ResultSet row) throws SQLException {
    return new DayState(
        row.getString("channel"),
        row.getString("account"),
        row.getObject("business_day", LocalDate.class),
        row.getInt("version"),
        row.getString("day_id") == null ? null : close(row),
        row.getString("reopened_by") == null
            ? null
            : new Reopening(
                row.getLong("reopened_position"),
                ItemQueries.instant(row, "reopened_at"),
                row.getString("reopened_by"),
                row.getString("reopened_reason")),
        row.getLong("late_items"));
  }

  private static Close close(ResultSet row) throws SQLException {
    return new Close(
        row.getString("day_id"),
        row.getLong("through_position"),
        row.getLong("position"),
        ItemQueries.instant(row, "closed_at"),
        row.getString("closed_by"),
        row.getString("override_reason"),
        row.getString("totals"),
        row.getString("content_hash"),
        row.getString("journal_hash"),
        row.getString("previous_hash"),
        row.getString("close_hash"));
  }

  private static LateItem lateItem(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    var fact = row.getString("fact");
    return new LateItem(
        Cursor.of(position, fact),
        row.getString("channel"),
        row.getString("account"),
        row.getObject("business_day", LocalDate.class),
        row.getInt("version"),
        fact,
        row.getString("rail"),
        row.getString("subject"),
        row.getString("reference"),
        row.getString("currency"),
        row.getLong("amount_minor"),
        position,
        ItemQueries.instant(row, "recorded_at"));
  }
}
