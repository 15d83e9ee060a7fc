package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A table with a row for every order, compared with the fold.
final class OrderModel {

  private static final String[] BUCKETS = {
    "OPEN",
    "BACKORDERED",
    "RESERVED",
    "RELEASED",
    "PICKED",
    "PACKED",
    "SHIPPED",
    "DELIVERED",
    "CANCELED",
    "LOST",
    "RETURNED"
  };

  private static final String UNITS =
      String.join(
          ", ", Arrays.stream(BUCKETS).map(name -> "units_" + lower(name)).toArray(String[]::new));

  private static final String SUMMARY =
      """
      select order_id, channel, admission, closed, currency, value_minor, canceled_minor,
             captured_minor, refunded_minor, written_off_minor, last_sequence,
             array_to_string(array(select jsonb_object_keys(open_holds)), ' ') as holds, units, %s
        from order_summary
       order by order_id
      """
          .formatted(UNITS);

  private static final String IN_FLIGHT =
      """
      select order_id, channel, admission, closed, currency, value_minor, last_sequence,
             array_to_string(open_holds, ' ') as holds, %s
        from order_in_flight
       order by order_id
      """
          .formatted(UNITS);

  private static final String LINES =
      """
      select order_id, line_id, %s
        from order_line_units
       order by order_id, line_id
      """
          .formatted(UNITS);

  private final Findings findings;
  private final Group group;
  private final RowCursor orders;
  private final @Nullable RowCursor lines;

  private OrderModel(Findings findings, Group group, RowCursor orders, @Nullable RowCursor lines) {
    this.findings = findings;
    this.group = group;
    this.orders = orders;
    this.lines = lines;
  }

  static OrderModel orderList(Findings findings, Group group, Connection connection)
      throws SQLException {
    return new OrderModel(
        findings, group, new RowCursor(connection, SUMMARY), new RowCursor(connection, LINES));
  }

  static OrderModel valueInFlight(Findings findings, Group group, Connection connection)
      throws SQLException {
    return new OrderModel(findings, group, new RowCursor(connection, IN_FLIGHT), null);
  }

  /// Every event up to this is in the read model.
  long position() {
    return group.position();
  }

  void compare(String order, OrderBook.Row expected) throws SQLException {
    var found = orders.rowsOf(order, this::extra);
    var units = lines == null ? expected.lines() : unitsByLine(order, lines);
    if (group.isParked(order)) {
      return;
    }
    findings.checked(Promise.P9, 1);
    if (found.size() != (expected.sequence() < 0 ? 0 : 1)) {
      broken(order, "has %d rows".formatted(found.size()));
    } else {
      for (var row : found) {
        compare(order, expected, row);
      }
    }
    require(order, "units by line", expected.lines(), units);
  }

  private Map<String, Map<String, Integer>> unitsByLine(String order, RowCursor cursor)
      throws SQLException {
    var byLine = new TreeMap<String, Map<String, Integer>>();
    for (var line : cursor.rowsOf(order, this::extra)) {
      byLine.put(String.valueOf(line.get("line_id")), units(line));
    }
    return byLine;
  }

  private void compare(String order, OrderBook.Row expected, Map<String, @Nullable String> row) {
    require(order, "channel", expected.channel(), row.get("channel"));
    require(order, "admission", expected.admission(), row.get("admission"));
    require(order, "closed", expected.closed() ? "t" : "f", row.get("closed"));
    require(order, "units", expected.units(), units(row));
    require(order, "open holds", expected.openHolds(), holds(row.get("holds")));
    require(order, "currency", expected.money().currency(), row.get("currency"));
    number(order, row, "value_minor", expected.money().value());
    number(order, row, "canceled_minor", expected.money().canceled());
    number(order, row, "captured_minor", expected.money().captured());
    number(order, row, "refunded_minor", expected.money().refunded());
    number(order, row, "written_off_minor", expected.money().writtenOff());
    number(order, row, "units", expected.total());
    if (row.containsKey("captured_minor")) {
      number(order, row, "last_sequence", lastSequence(expected, row));
    }
  }

  /// A row remembers the last event that changed it, which may be before the order's last one.
  private static long lastSequence(OrderBook.Row expected, Map<String, @Nullable String> row) {
    long told = Long.parseLong(Objects.requireNonNullElse(row.get("last_sequence"), "-1"));
    return Math.min(told, expected.sequence());
  }

  private void number(
      String order, Map<String, @Nullable String> row, String column, long expected) {
    if (row.containsKey(column)) {
      require(order, column, Long.toString(expected), row.get(column));
    }
  }

  private void require(String order, String what, Object expected, @Nullable Object found) {
    if (!expected.equals(found)) {
      broken(order, "%s: the events say %s, the row says %s".formatted(what, expected, found));
    }
  }

  private void extra(String order, Map<String, @Nullable String> row) {
    broken(order, "has a row and no event");
  }

  private void broken(String order, String what) {
    findings.broken(Promise.P9, order, "%s %s".formatted(group.name(), what));
  }

  private static Map<String, Integer> units(Map<String, @Nullable String> row) {
    var units = new TreeMap<String, Integer>();
    for (var bucket : BUCKETS) {
      var count = row.get("units_" + lower(bucket));
      if (count != null && !count.equals("0")) {
        units.put(bucket, Integer.valueOf(count));
      }
    }
    return units;
  }

  private static Set<String> holds(@Nullable String joined) {
    return joined == null || joined.isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(Arrays.asList(joined.split(" ", -1)));
  }

  private static String lower(String bucket) {
    return bucket.toLowerCase(Locale.ROOT);
  }

  void end() throws SQLException {
    orders.rest(this::extra);
    orders.close();
    if (lines != null) {
      lines.rest(this::extra);
      lines.close();
    }
  }
}
