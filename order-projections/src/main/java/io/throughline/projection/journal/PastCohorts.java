package io.throughline.projection.journal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cohorts as of a past position: those of now less what was booked and posted after it.
final class PastCohorts {

  private static final String SUMS =
      """
      select origin_day, channel, account, rail, currency, movement,
             sum(booked_minor) as booked_minor, sum(posted_minor) as posted_minor
        from (select origin_day, channel, account, rail, currency, movement, booked_minor,
                     posted_minor
                from journal_cohort
              union all
              select e.origin_day, e.channel, e.account, coalesce(e.rail, ''), e.currency,
                     e.activity, -e.movement_minor, 0
                from journal_entry e
               where e.position > :position and e.movement_minor is not null
              union all
              select e.origin_day, e.channel, e.account, coalesce(e.rail, ''), e.currency,
                     e.activity, 0, -e.movement_minor
                from journal_batch b
                join journal_entry e
                  on e.gl_day = b.gl_day and e.channel = b.channel
                 and e.account = b.account and e.currency = b.currency
                 and b.holds @> e.position
               where b.state = 'POSTED' and b.answered_position > :position
                 and e.movement_minor is not null) sums
       where {where}
       group by origin_day, channel, account, rail, currency, movement
      having sum(booked_minor) <> 0 or sum(posted_minor) <> 0
       order by origin_day, channel, account, rail, currency, movement
      """;

  private final JdbcClient jdbc;

  PastCohorts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Cohort> cohorts(LedgerFilter filter, long position) {
    var conditions = Conditions.of(filter, "origin_day").with("position", position);
    return jdbc.sql(SUMS.replace("{where}", conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new Cohort(
                    row.getObject("origin_day", LocalDate.class),
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("rail"),
                    row.getString("currency"),
                    row.getString("movement"),
                    row.getLong("booked_minor"),
                    row.getLong("posted_minor")))
        .list();
  }
}
