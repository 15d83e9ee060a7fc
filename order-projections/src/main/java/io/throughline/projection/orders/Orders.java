package io.throughline.projection.orders;

import io.throughline.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code order-list}.
@Component
public class Orders {

  /// Its processing group.
  public static final String GROUP = "order-list";

  /// The most orders on one page.
  public static final int MAX_PAGE = 200;

  private static final String COLUMNS =
      """
      select order_id, channel, account, channel_order_id, channel_order_name, placed_at,
             received_at, currency, total_minor, variance_minor, lines, units, ship_to_country,
             payment_status, stage, stage_since,
             array(select jsonb_object_keys(open_holds)) as hold_ids,
             array(select v from jsonb_each_text(open_holds) as h(k, v)) as hold_reasons
        from order_summary
      """;

  /// With the conditions of a selection in the place of {@code %s}.
  static final String PAGE =
      COLUMNS
          + """
          %s
          order by received_at desc, order_id desc
          limit :limit
          """;

  private final JdbcClient jdbc;

  Orders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// A page of orders, newest first.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public OrderPage page(OrderFilter filter, OrderPage.@Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    var selection = OrderSelection.of(filter, after);
    var found =
        jdbc.sql(PAGE.formatted(selection.where()))
            .params(selection.parameters())
            .param("limit", limit + 1)
            .query((row, _) -> summary(row))
            .list();
    if (found.size() <= limit) {
      return new OrderPage(found, null);
    }
    var last = found.get(limit - 1);
    return new OrderPage(
        found.subList(0, limit), new OrderPage.Cursor(last.receivedAt(), last.orderId()));
  }

  /// How many orders a filter lets through, counted no further than a limit.
  public int count(OrderFilter filter, int limit) {
    var selection = OrderSelection.of(filter, null);
    return jdbc.sql(
            """
            select count(*)
              from (select 1 from order_summary %s limit :limit) as counted
            """
                .formatted(selection.where()))
        .params(selection.parameters())
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  /// One order; empty when the read model does not know it (yet).
  public Optional<OrderSummary> find(String orderId) {
    return jdbc.sql(COLUMNS + " where order_id = :orderId")
        .param("orderId", orderId)
        .query((row, _) -> summary(row))
        .optional();
  }

  /// The order's story, oldest first; empty for an unknown order.
  public List<TimelineEntry> timeline(String orderId) {
    return jdbc.sql(
            """
            select sequence, event_id, event_type, recorded_at, actor, headline
              from order_timeline
             where order_id = :orderId
             order by sequence
            """)
        .param("orderId", orderId)
        .query(
            (row, _) ->
                new TimelineEntry(
                    row.getLong("sequence"),
                    row.getString("event_id"),
                    row.getString("event_type"),
                    instant(row, "recorded_at"),
                    row.getString("actor"),
                    row.getString("headline")))
        .list();
  }

  private static OrderSummary summary(ResultSet row) throws SQLException {
    return new OrderSummary(
        row.getString("order_id"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("channel_order_id"),
        row.getString("channel_order_name"),
        instant(row, "placed_at"),
        instant(row, "received_at"),
        Money.ofMinor(row.getLong("total_minor"), row.getString("currency")),
        row.getLong("variance_minor"),
        row.getInt("lines"),
        row.getInt("units"),
        row.getString("ship_to_country"),
        row.getString("payment_status"),
        Stage.valueOf(row.getString("stage")),
        instant(row, "stage_since"),
        holds(row));
  }

  private static SortedMap<String, String> holds(ResultSet row) throws SQLException {
    var ids = (String[]) row.getArray("hold_ids").getArray();
    var reasons = (String[]) row.getArray("hold_reasons").getArray();
    var holds = new TreeMap<String, String>();
    for (int i = 0; i < ids.length; i++) {
      holds.put(ids[i], reasons[i]);
    }
    return holds;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
