package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import io.throughline.projection.reconciliation.matching.MovementKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Movements: those behind a figure, and those that are open.
final class ItemQueries {

  private final JdbcClient jdbc;

  ItemQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OpenItem> open(
      RowFilter filter, @Nullable Aging aging, LocalDate today, @Nullable String after, int limit) {
    var conditions = Conditions.of(filter, "m").add("m.settled_minor <> m.amount_minor");
    if (aging != null) {
      conditions
          .add("m.due_on < :dueBefore", "dueBefore", aging.dueBefore(today))
          .add("m.due_on >= :dueFrom", "dueFrom", aging.dueFrom(today));
    }
    var place = Cursor.parts(after, 3);
    if (!place.isEmpty()) {
      conditions
          .add("(m.due_on, m.position, m.kind) > (:due, :position, :kind)")
          .add("true", "due", LocalDate.parse(place.get(0)))
          .add("true", "position", Long.valueOf(place.get(1)))
          .add("true", "kind", place.get(2));
    }
    return find(
        conditions, "m.due_on, m.position, m.kind", limit, row -> item(row, today, dueKey(row)));
  }

  List<OpenItem> behind(
      RowFilter filter,
      @Nullable MovementKind kind,
      LocalDate today,
      @Nullable String after,
      int limit) {
    var conditions =
        Conditions.of(filter, "m").add("m.kind = :only", "only", kind == null ? null : kind.name());
    var place = Cursor.parts(after, 2);
    if (!place.isEmpty()) {
      conditions
          .add("(m.position, m.kind) > (:position, :kind)")
          .add("true", "position", Long.valueOf(place.get(0)))
          .add("true", "kind", place.get(1));
    }
    return find(
        conditions,
        "m.position, m.kind",
        limit,
        row -> item(row, today, Cursor.of(row.getLong("position"), row.getString("kind"))));
  }

  private List<OpenItem> find(Conditions conditions, String order, int limit, Reader reader) {
    return jdbc.sql(
            """
            select m.position, m.event_id, m.order_id, o.channel_order_name, o.channel_order_id, m.kind,
                   m.reference, m.business_day, m.channel, m.account, m.rail, m.currency,
                   m.amount_minor, m.settled_minor, m.due_on, m.occurred_at, m.recorded_at
              from recon_movement m
              left join recon_order o on o.order_id = m.order_id
             where %s
             order by %s
             limit :limit
            """
                .formatted(conditions.text(), order))
        .params(conditions.parameters())
        .param("limit", Cursor.limit(limit))
        .query((row, _) -> reader.read(row))
        .list();
  }

  private interface Reader {
    OpenItem read(ResultSet row) throws SQLException;
  }

  private static String dueKey(ResultSet row) throws SQLException {
    return Cursor.of(
        row.getObject("due_on", LocalDate.class), row.getLong("position"), row.getString("kind"));
  }

  private static OpenItem item(ResultSet row, LocalDate today, String key) throws SQLException {
    long amount = row.getLong("amount_minor");
    long settled = row.getLong("settled_minor");
    var due = row.getObject("due_on", LocalDate.class);
    boolean done = due == null || amount == settled;
    return new OpenItem(
        key,
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("order_id"),
        orderNumber(row),
        MovementKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        RowQueries.key(row),
        amount,
        settled,
        amount - settled,
        due,
        done ? 0 : BusinessDays.late(due, today),
        done ? Aging.NOT_DUE : Aging.of(due, today),
        instant(row, "occurred_at"),
        instant(row, "recorded_at"));
  }

  /// What buyer and merchant call the order.
  static @Nullable String orderNumber(ResultSet row) throws SQLException {
    var name = row.getString("channel_order_name");
    return name == null ? row.getString("channel_order_id") : name;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
