package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which statements came, and what did not come in time. Upper and lower case mean the same rail.
final class FeedQueries {

  private final JdbcClient jdbc;

  FeedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param from statements of this day and later
  List<RailFeed> feeds(LocalDate from) {
    return jdbc.sql(
            """
            with money as (
                select lower(rail) as rail, channel, account, max(rail) as written,
                       min(business_day) as since
                  from recon_day
                 group by lower(rail), channel, account
            ),
            statement as (
                select lower(rail) as rail, channel, account, max(rail) as written,
                       array_agg(distinct business_day order by business_day) as days
                  from recon_payout
                 where business_day >= :from and applied
                 group by lower(rail), channel, account
            )
            select coalesce(m.written, s.written) as rail,
                   coalesce(m.channel, s.channel) as channel,
                   coalesce(m.account, s.account) as account, m.since, s.days
              from money m
              full join statement s
                on s.rail = m.rail and s.channel = m.channel and s.account = m.account
             order by coalesce(m.rail, s.rail), 2, 3
            """)
        .param("from", from)
        .query(
            (row, _) ->
                new RailFeed(
                    row.getString("rail"),
                    row.getString("channel"),
                    row.getString("account"),
                    row.getObject("since", LocalDate.class),
                    days(row.getArray("days"))))
        .list();
  }

  private static List<LocalDate> days(@Nullable Array days) throws SQLException {
    return days == null
        ? List.of()
        : Arrays.stream((Date[]) days.getArray()).map(Date::toLocalDate).toList();
  }

  List<OverdueRow> overdue(LocalDate today) {
    return jdbc.sql(
            """
            select channel, account, rail, currency, sum(items) as items, sum(open) as open
              from recon_open
             where due_on < :due
             group by channel, account, rail, currency
            having sum(items) > 0
             order by channel, account, rail, currency
            """)
        .param("due", BusinessDays.upTo(today))
        .query(
            (row, _) ->
                new OverdueRow(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("rail"),
                    row.getString("currency"),
                    row.getLong("items"),
                    row.getLong("open")))
        .list();
  }
}
