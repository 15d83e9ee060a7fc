package io.throughline.projection.spans;

import io.throughline.money.Money;
import io.throughline.projection.AsOf;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code order-spans} which orders have been in one place for too long, now or
/// as of a past moment. What is too long is for the asker to say.
@Component
public class StuckOrders {

  private static final String COLUMNS =
      """
      s.channel, s.account, s.place, s.hold_reason, s.hold_owner, s.currency, s.value_minor,
      s.since_at\
      """;

  private final JdbcClient jdbc;

  StuckOrders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// The figures of all places that had orders, by channel, account, place, hold reason and owner.
  ///
  /// @param limits what counts as stuck; a place without one has no stuck orders
  /// @param visible only of these channels; null for all
  public List<StuckFigure> figures(
      AsOf moment, List<Limit> limits, @Nullable String channel, @Nullable Set<String> visible) {
    var filter = new SpanFilter(channel, null, null, null, null, null, null, false, null, visible);
    var selection = SpanSelection.of(moment, filter);
    selection.beyond(limits);
    var byPlace = new LinkedHashMap<List<@Nullable String>, Figure>();
    jdbc.sql(figures(selection.spans(COLUMNS)))
        .params(selection.parameters())
        .query((RowCallbackHandler) row -> take(row, byPlace, moment.at()));
    return byPlace.values().stream().map(Figure::done).toList();
  }

  /// The accounts that ever had orders.
  public List<AccountKey> accounts() {
    return jdbc.sql(
            """
            with recursive known as (
                (select channel, account
                   from order_place
                  order by channel, account
                  limit 1)
                union all
                select next.channel, next.account
                  from known k
                 cross join lateral (
                       select p.channel, p.account
                         from order_place p
                        where (p.channel, p.account) > (k.channel, k.account)
                        order by p.channel, p.account
                        limit 1) as next)
            select channel, account
              from known
             order by channel, account
            """)
        .query((row, _) -> new AccountKey(row.getString("channel"), row.getString("account")))
        .list();
  }

  /// A figure whose values come row by row.
  private record Figure(StuckFigure first, List<Money> values) {

    StuckFigure done() {
      return new StuckFigure(
          first.channel(),
          first.account(),
          first.place(),
          first.holdReason(),
          first.owner(),
          first.limit(),
          first.inPlace(),
          first.stuck(),
          values,
          first.ages());
    }
  }

  private static void take(ResultSet row, Map<List<@Nullable String>, Figure> byPlace, Instant at)
      throws SQLException {
    var key = new ArrayList<@Nullable String>();
    for (var column : List.of("channel", "account", "place", "hold_reason", "hold_owner")) {
      key.add(row.getString(column));
    }
    if (row.getBoolean("whole")) {
      byPlace.put(key, new Figure(figure(row, at), new ArrayList<>()));
    } else if (row.getLong("stuck") > 0) {
      var figure = byPlace.get(key);
      if (figure != null) {
        figure.values.add(Money.ofMinor(row.getLong("value"), row.getString("currency")));
      }
    }
  }

  private static String figures(String spans) {
    return """
    select channel, account, place, hold_reason, hold_owner, currency,
           grouping(currency) = 1 as whole, min(millis) as millis, count(*) as in_place,
           count(*) filter (where stuck) as stuck,
           sum(value_minor) filter (where stuck) as value,
           percentile_disc(array[0.5, 0.9]) within group (order by since_at desc)
               filter (where stuck) as since,
           min(since_at) filter (where stuck) as longest_since
      from (select s.channel, s.account, s.place, s.hold_reason, s.hold_owner, s.currency,
                   s.value_minor, s.since_at, l.millis,
                   s.since_at <= :at::timestamptz - l.millis * interval '1 millisecond' as stuck
              from %s as s
              left join unnest(:limit_channels::text[], :limit_accounts::text[],
                               :limit_places::text[], :limit_millis::bigint[])
                        as l(channel, account, place, millis)
                on l.channel = s.channel
               and l.account = s.account
               and l.place = s.place) as placed
     group by grouping sets (
           (channel, account, place, hold_reason, hold_owner),
           (channel, account, place, hold_reason, hold_owner, currency))
     order by channel, account, place, hold_reason, hold_owner, whole desc, currency
    """
        .formatted(spans);
  }

  private static StuckFigure figure(ResultSet row, Instant at) throws SQLException {
    var millis = row.getObject("millis", Long.class);
    return new StuckFigure(
        row.getString("channel"),
        row.getString("account"),
        row.getString("place"),
        row.getString("hold_reason"),
        row.getString("hold_owner"),
        millis == null ? null : Duration.ofMillis(millis),
        row.getLong("in_place"),
        row.getLong("stuck"),
        List.of(),
        ages(row, at));
  }

  private static StuckFigure.@Nullable Ages ages(ResultSet row, Instant at) throws SQLException {
    @Nullable Array since = row.getArray("since");
    if (since == null || row.getLong("stuck") == 0) {
      return null;
    }
    var percentiles = (Timestamp[]) since.getArray();
    return new StuckFigure.Ages(
        Duration.between(percentiles[0].toInstant(), at),
        Duration.between(percentiles[1].toInstant(), at),
        Duration.between(row.getObject("longest_since", OffsetDateTime.class).toInstant(), at));
  }
}
