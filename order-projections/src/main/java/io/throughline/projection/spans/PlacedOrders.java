package io.throughline.projection.spans;

import io.throughline.money.Money;
import io.throughline.projection.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code order-spans} which orders stand behind a figure: the same conditions,
/// the same moment, so that list and figure cannot mean different orders.
@Component
public class PlacedOrders {

  /// The most orders on one page.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;

  PlacedOrders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// A page of orders, those that were longest in their place first.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public PlacedPage page(
      AsOf moment, SpanFilter filter, PlacedPage.@Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    var selection = SpanSelection.of(moment, filter);
    if (after != null) {
      selection.after(after);
    }
    var columns =
        columns(
            SpanSelection.amount(filter.unitStage(), "units"),
            SpanSelection.amount(filter.unitStage(), "value"));
    var found =
        jdbc.sql(page(selection.spans(columns)))
            .params(selection.parameters())
            .param("limit", limit + 1)
            .query((row, _) -> order(row))
            .list();
    if (found.size() <= limit) {
      return new PlacedPage(found, null);
    }
    var last = found.get(limit - 1);
    return new PlacedPage(
        found.subList(0, limit), new PlacedPage.Cursor(last.since(), last.orderId()));
  }

  private static String page(String spans) {
    return """
    select f.order_id, f.channel, f.account, p.channel_order_id, p.channel_order_name, f.place,
           f.stage, f.hold_kind, f.hold_reason, f.hold_owner, f.since_at, f.since_position,
           f.units, f.value, f.currency, f.captured_minor
      from (select s.*
              from %s as s
             order by s.since_at, s.order_id
             limit :limit) as f
      join order_place p on p.order_id = f.order_id
     order by f.since_at, f.order_id
    """
        .formatted(spans);
  }

  private static String columns(String units, String value) {
    return """
    s.order_id, s.channel, s.account, s.place, s.stage, s.hold_kind, s.hold_reason, s.hold_owner,
    s.since_at, s.since_position, %s as units, %s as value, s.currency, s.captured_minor\
    """
        .formatted(units, value);
  }

  private static PlacedOrder order(ResultSet row) throws SQLException {
    return new PlacedOrder(
        row.getString("order_id"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("channel_order_id"),
        row.getString("channel_order_name"),
        row.getString("place"),
        row.getString("stage"),
        row.getString("hold_kind"),
        row.getString("hold_reason"),
        row.getString("hold_owner"),
        row.getObject("since_at", OffsetDateTime.class).toInstant(),
        row.getLong("since_position"),
        row.getLong("units"),
        Money.ofMinor(row.getLong("value"), row.getString("currency")),
        row.getLong("captured_minor"));
  }
}
