package io.throughline.projection.money;

import io.throughline.money.Money;
import io.throughline.projection.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code daily-money}.
@Component
public class DailyMoney {

  /// Its processing group.
  public static final String GROUP = "daily-money";

  /// The most movements on one page.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;

  DailyMoney(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// What each day came to by what was known at a moment, newest day first.
  public List<MoneyDay> days(AsOf moment, MovementFilter filter) {
    var parameters = parameters(moment, filter);
    return jdbc.sql(
            """
            select business_day, channel, account, currency,
                   count(*) filter (where kind = 'CAPTURED') as captures,
                   coalesce(sum(amount_minor) filter (where kind = 'CAPTURED'), 0) as captured,
                   count(*) filter (where kind = 'REFUNDED') as refunds,
                   coalesce(sum(amount_minor) filter (where kind = 'REFUNDED'), 0) as refunded,
                   max(position) as last_position
              from money_movement
             where %s
             group by business_day, channel, account, currency
             order by business_day desc, channel, account, currency
            """
                .formatted(conditions(filter)))
        .params(parameters)
        .query((row, _) -> day(row))
        .list();
  }

  /// The movements behind a figure, in the order in which they were recorded.
  ///
  /// @param after position of the last one of the page before; zero for the first page
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public List<Movement> movements(AsOf moment, MovementFilter filter, long after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    return jdbc.sql(
            """
            select position, event_id, order_id, channel, account, business_day, currency, kind,
                   movement_id, provider, amount_minor, occurred_at, recorded_at
              from money_movement
             where %s
               and position > :after
             order by position
             limit :limit
            """
                .formatted(conditions(filter)))
        .params(parameters(moment, filter))
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> movement(row))
        .list();
  }

  private static String conditions(MovementFilter filter) {
    var all = new StringBuilder("business_day between :first and :last and position <= :position");
    add(all, "channel = :channel", filter.channel());
    add(all, "account = :account", filter.account());
    add(all, "currency = :currency", filter.currency());
    add(all, "kind = :kind", filter.kind());
    add(all, "channel = any(:visible)", filter.visible());
    return all.toString();
  }

  private static void add(StringBuilder all, String condition, @Nullable Object value) {
    if (value != null) {
      all.append(" and ").append(condition);
    }
  }

  private static Map<String, ?> parameters(AsOf moment, MovementFilter filter) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("position", moment.position());
    all.put("first", filter.first());
    all.put("last", filter.last());
    all.put("channel", filter.channel());
    all.put("account", filter.account());
    all.put("currency", filter.currency());
    all.put("kind", filter.kind());
    var visible = filter.visible();
    all.put("visible", visible == null ? null : visible.toArray(String[]::new));
    return all;
  }

  private static MoneyDay day(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    long captured = row.getLong("captured");
    long refunded = row.getLong("refunded");
    return new MoneyDay(
        row.getObject("business_day", LocalDate.class),
        row.getString("channel"),
        row.getString("account"),
        row.getLong("captures"),
        Money.ofMinor(captured, currency),
        row.getLong("refunds"),
        Money.ofMinor(refunded, currency),
        captured - refunded,
        row.getLong("last_position"));
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("order_id"),
        row.getString("channel"),
        row.getString("account"),
        row.getObject("business_day", LocalDate.class),
        row.getString("kind"),
        row.getString("movement_id"),
        row.getString("provider"),
        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
