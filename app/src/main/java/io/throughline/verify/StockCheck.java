package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// P4 of every item, and P9: the stock levels say what the fold says.
final class StockCheck implements StreamCheck {

  private static final String STREAM = "stock-";

  private static final String LEVELS =
      """
      select sku, node, on_hand, reserved, safety_stock
        from stock_level
       order by sku, node
      """;

  private static final String RESERVATIONS =
      """
      select sku, reservation_id, order_id, node, quantity
        from stock_reservation
       order by sku, reservation_id
      """;

  private final Findings findings;
  private final Group group;
  private final RowCursor levels;
  private final RowCursor reservations;
  private StockBook book = new StockBook();
  private @Nullable Expected frozen;

  private record Expected(Map<String, String> levels, Map<String, String> reservations) {}

  StockCheck(Findings findings, Group group, Connection connection) throws SQLException {
    this.findings = findings;
    this.group = group;
    this.levels = new RowCursor(connection, LEVELS);
    this.reservations = new RowCursor(connection, RESERVATIONS);
  }

  @Override
  public void on(EventRow event) {
    if (!event.stream().startsWith(STREAM)) {
      return;
    }
    if (frozen == null && event.position() > group.position()) {
      frozen = expected();
    }
    findings.checked(Promise.P4, 1);
    book.on(
        event,
        (promise, what) ->
            findings.broken(
                promise, event.stream(), "at sequence %d: %s".formatted(event.sequence(), what)));
  }

  private Expected expected() {
    return new Expected(book.levels(), book.reservations());
  }

  @Override
  public void endOfStream(String stream) throws SQLException {
    if (!stream.startsWith(STREAM)) {
      return;
    }
    var sku = stream.substring(STREAM.length());
    var level =
        byKey(levels.rowsOf(sku, this::extra), "node", "on_hand", "reserved", "safety_stock");
    var held =
        byKey(
            reservations.rowsOf(sku, this::extra),
            "reservation_id",
            "node",
            "order_id",
            "quantity");
    var should = frozen == null ? expected() : frozen;
    if (!group.isParked(stream)) {
      findings.checked(Promise.P9, 1);
      require(stream, "levels", should.levels(), level);
      require(stream, "reservations", should.reservations(), held);
    }
    book = new StockBook();
    frozen = null;
  }

  private static Map<String, String> byKey(
      List<Map<String, @Nullable String>> rows, String key, String one, String two, String three) {
    var found = new HashMap<String, String>();
    for (var row : rows) {
      found.put(
          String.valueOf(row.get(key)), row.get(one) + " " + row.get(two) + " " + row.get(three));
    }
    return found;
  }

  private void require(
      String stream, String what, Map<String, String> should, Map<String, String> found) {
    if (!should.equals(found)) {
      findings.broken(
          Promise.P9,
          stream,
          "%s %s: the events say %s, the rows say %s".formatted(group.name(), what, should, found));
    }
  }

  private void extra(String sku, Map<String, @Nullable String> row) {
    findings.broken(Promise.P9, STREAM + sku, group.name() + " has a row and no event");
  }

  @Override
  public void end() throws SQLException {
    levels.rest(this::extra);
    reservations.rest(this::extra);
    levels.close();
    reservations.close();
  }
}
