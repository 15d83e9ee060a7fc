package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which groups are touched: those that facts came to, and those that facts left because orders,
/// movements or people say now whose they are.
final class Touched {

  /// Whole statements and rails may take longer than events of orders do.
  private static final String NO_HURRY =
      """
      select set_config('transaction_timeout', '0', true), set_config('statement_timeout', '0', true)
      """;

  private final Connection connection;
  private final Set<GroupKey> groups = new LinkedHashSet<>();

  Touched(Connection connection) {
    this.connection = connection;
  }

  /// The groups that these touched.
  Set<GroupKey> of(Set<Touch> touches) throws SQLException {
    find(TouchRows.MOVED, of(touches, Touch.Money.class), t -> row(t.orderId(), t.reference()));
    statements(of(touches, Touch.Statement.class));
    rails(of(touches, Touch.Rail.class));
    find(TouchRows.PAYOUTS, of(touches, Touch.Payout.class), t -> row(t.settlementId()));
    for (var statement : TouchRows.BY_CLEARING) {
      move(statement, of(touches, Touch.Clearing.class), t -> row(t.clearingId()));
    }
    for (var statement : TouchRows.BY_ORDER) {
      move(statement, of(touches, Touch.Order.class), t -> row(t.orderId()));
    }
    for (var statement : TouchRows.BY_MONEY) {
      move(statement, of(touches, Touch.Money.class), t -> row(t.rail(), t.reference()));
    }
    return groups;
  }

  private static <T extends Touch> List<T> of(Set<Touch> touches, Class<T> type) {
    return touches.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private interface ToRow<T> {
    @Nullable Object[] of(T touch);
  }

  private <T> List<@Nullable Object[]> rows(List<T> touches, ToRow<T> toRow) {
    var rows = new ArrayList<@Nullable Object[]>();
    touches.forEach(touch -> rows.add(toRow.of(touch)));
    return rows;
  }

  /// Groups that a statement finds.
  private <T> void find(RowStatement statement, List<T> touches, ToRow<T> toRow)
      throws SQLException {
    if (!touches.isEmpty()) {
      groups.addAll(statement.query(connection, rows(touches, toRow), Touched::group));
    }
  }

  /// Groups that facts left and came to, by a statement that moves them.
  private <T> void move(RowStatement statement, List<T> touches, ToRow<T> toRow)
      throws SQLException {
    if (!touches.isEmpty()) {
      statement.query(
          connection, rows(touches, toRow), row -> groups.addAll(List.of(group(row), left(row))));
    }
  }

  private static GroupKey group(ResultSet row) throws SQLException {
    return new GroupKey(row.getString("rail_key"), row.getString("group_ref"));
  }

  private static GroupKey left(ResultSet row) throws SQLException {
    return new GroupKey(row.getString("rail_key"), row.getString("before"));
  }

  private void rails(List<Touch.Rail> touches) throws SQLException {
    if (!touches.isEmpty()) {
      takeTime();
      find(TouchRows.RAILS, touches, t -> row(t.rail(), t.from()));
    }
  }

  private record Revision(String settlementId, int revision, long position) {}

  /// Earlier revisions give way, oldest first. Each revision once, however often it is told.
  private void statements(List<Touch.Statement> touches) throws SQLException {
    if (touches.isEmpty()) {
      return;
    }
    takeTime();
    var revisions =
        TouchRows.APPLY.query(
            connection,
            rows(touches, t -> row(t.settlementId())),
            row -> new Revision(row.getString(1), row.getInt(2), row.getLong(3)));
    for (var revision : revisions) {
      List<@Nullable Object[]> key =
          List.<@Nullable Object[]>of(
              row(revision.settlementId, revision.revision, revision.position));
      groups.addAll(TouchRows.OF_REVISION.query(connection, key, Touched::group));
      if (revision.revision > 1) {
        TouchRows.GIVE_WAY.execute(connection, key);
        groups.addAll(TouchRows.LEFT_BEHIND.query(connection, key, Touched::group));
      }
    }
    find(TouchRows.PAYOUTS, touches, t -> row(t.settlementId()));
  }

  private void takeTime() throws SQLException {
    try (var statement = connection.prepareStatement(NO_HURRY)) {
      statement.execute();
    }
  }
}
