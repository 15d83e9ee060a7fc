package io.throughline.projection.spans;

import io.throughline.projection.AsOf;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tries a limit on the past, before it is switched on. PRODUCT U7.
@Component
public class BackTest {

  /// A day, in UTC.
  ///
  /// @param flagged how many orders would have come to count as stuck that day; one that came twice
  ///   to the place counts twice
  /// @param standing how many would have counted as stuck when the day ended
  public record Day(LocalDate day, long flagged, long standing) {}

  private static final String DAYS =
      """
      with beyond as (
          select s.since_at + :millis * interval '1 millisecond' as flagged_at,
                 s.to_at as left_at
            from order_span s
           where s.left_place
             and s.place = :place
             and s.since_at < :end::timestamptz - :millis * interval '1 millisecond'
             and s.to_at >= :begin::timestamptz
             and s.to_at >= s.since_at + :millis * interval '1 millisecond'
             and (:channel::text is null or s.channel = :channel)
             and (:visible::text[] is null or s.channel = any(:visible::text[]))
           union all
          select s.since_at + :millis * interval '1 millisecond', 'infinity'
            from order_span s
           where s.to_position is null
             and s.place = :place
             and s.since_at < least(:end::timestamptz, :known::timestamptz)
                              - :millis * interval '1 millisecond'
             and (:channel::text is null or s.channel = :channel)
             and (:visible::text[] is null or s.channel = any(:visible::text[]))
      )
      select (d.day at time zone 'UTC')::date as day,
             count(*) filter (where b.flagged_at >= d.day) as flagged,
             count(*) filter (where b.left_at >= d.day + interval '24 hours') as standing
        from generate_series(:begin::timestamptz, :end::timestamptz - interval '24 hours',
                             interval '24 hours') as d(day)
        left join beyond b
          on b.flagged_at < d.day + interval '24 hours'
         and b.left_at >= d.day
       group by d.day
       order by d.day
      """;

  private final JdbcClient jdbc;

  BackTest(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Every day from the first to the last, both of them included.
  ///
  /// @param place a stage, or {@code ON_HOLD}
  /// @param after the limit
  /// @param known what is known: a stay that lasts has lasted until this moment
  public List<Day> days(
      String place,
      Duration after,
      LocalDate first,
      LocalDate last,
      AsOf known,
      @Nullable String channel,
      @Nullable Set<String> visible) {
    return jdbc.sql(DAYS)
        .param("place", place)
        .param("millis", after.toMillis())
        .param("begin", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("end", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("known", known.at().atOffset(ZoneOffset.UTC))
        .param("channel", channel)
        .param("visible", visible == null ? null : visible.toArray(String[]::new))
        .query(
            (row, _) ->
                new Day(
                    row.getObject("day", LocalDate.class),
                    row.getLong("flagged"),
                    row.getLong("standing")))
        .list();
  }
}
