package io.throughline.projection.orders;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.units.UnitColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads the rows of the read model {@code order-list}.
final class OrderRows {

  static final String SELECT =
      """
      select order_id, channel, account, channel_order_id, channel_order_name, placed_at,
             received_at, currency, total_minor, variance_minor, lines, units, %s, partial,
             ship_to_country, payment_status, stage, stage_since, payment, value_minor,
             canceled_minor, authorized_minor, captured_minor, refunded_minor, owed_minor,
             written_off_minor,
             array(select jsonb_object_keys(open_holds)) as hold_ids,
             array(select v from jsonb_each_text(open_holds) as h(k, v)) as hold_words,
             array(select jsonb_object_keys(open_anomalies)) as anomaly_ids,
             array(select v from jsonb_each_text(open_anomalies) as h(k, v)) as anomaly_words,
             array(select k from jsonb_each_text(tickets) as t(k, v)
                    where v = 'OPEN') as open_tickets
        from order_summary
      """
          .formatted(UnitColumns.NAMES);

  static final String SELECT_LINES =
      """
      select line_id, sku, title, units, %s
        from order_line_units
       where order_id = :orderId
       order by place
      """
          .formatted(UnitColumns.NAMES);

  static final String SELECT_PARTS =
      """
      select kind, part_id, state, place, reference, units, amount_minor, currency, began_at, since
        from order_part
       where order_id = :orderId
       order by kind, began_at, part_id
      """;

  private OrderRows() {}

  static OrderSummary summary(ResultSet row) throws SQLException {
    return new OrderSummary(
        row.getString("order_id"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("channel_order_id"),
        row.getString("channel_order_name"),
        instant(row, "placed_at"),
        instant(row, "received_at"),
        money(row, "total_minor"),
        row.getLong("variance_minor"),
        row.getInt("lines"),
        row.getInt("units"),
        buckets(row),
        row.getBoolean("partial"),
        row.getString("ship_to_country"),
        row.getString("payment_status"),
        Stage.valueOf(row.getString("stage")),
        instant(row, "stage_since"),
        orderMoney(row),
        words(row, "hold"),
        words(row, "anomaly"),
        Collections.unmodifiableSortedSet(new TreeSet<>(List.of(texts(row, "open_tickets")))));
  }

  private static OrderMoney orderMoney(ResultSet row) throws SQLException {
    return new OrderMoney(
        Payment.valueOf(row.getString("payment")),
        Currency.of(row.getString("currency")),
        row.getLong("value_minor"),
        row.getLong("canceled_minor"),
        row.getLong("authorized_minor"),
        row.getLong("captured_minor"),
        row.getLong("refunded_minor"),
        row.getLong("owed_minor"),
        row.getLong("written_off_minor"));
  }

  static OrderLineUnits line(ResultSet row) throws SQLException {
    return new OrderLineUnits(
        row.getString("line_id"),
        row.getString("sku"),
        row.getString("title"),
        row.getInt("units"),
        buckets(row));
  }

  static OrderPart part(ResultSet row) throws SQLException {
    return new OrderPart(
        PartKind.valueOf(row.getString("kind")),
        row.getString("part_id"),
        row.getString("state"),
        row.getString("place"),
        row.getString("reference"),
        row.getObject("units", Integer.class),
        row.getString("currency") == null ? null : money(row, "amount_minor"),
        instant(row, "began_at"),
        instant(row, "since"));
  }

  private static Map<Bucket, Integer> buckets(ResultSet row) throws SQLException {
    var buckets = new EnumMap<Bucket, Integer>(Bucket.class);
    for (var bucket : Bucket.values()) {
      int units = row.getInt("units_" + UnitColumns.name(bucket));
      if (units != 0) {
        buckets.put(bucket, units);
      }
    }
    return Collections.unmodifiableMap(buckets);
  }

  private static SortedMap<String, String> words(ResultSet row, String what) throws SQLException {
    var ids = texts(row, what + "_ids");
    var words = texts(row, what + "_words");
    var byId = new TreeMap<String, String>();
    for (int i = 0; i < ids.length; i++) {
      byId.put(ids[i], words[i]);
    }
    return byId;
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMinor(row.getLong(column), row.getString("currency"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
