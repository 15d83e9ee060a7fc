package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;
import io.throughline.projection.reconciliation.matching.Classification;
import io.throughline.projection.reconciliation.matching.DueMove;
import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Line;
import io.throughline.projection.reconciliation.matching.Movement;
import io.throughline.projection.reconciliation.matching.MovementKind;
import io.throughline.projection.reconciliation.matching.Payout;
import io.throughline.projection.reconciliation.matching.Variance;
import io.throughline.settlement.terms.LineKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts rows of facts into the drafts of their groups. Every statement gives {@code rail} and
/// {@code group_ref}; what belongs to a group that is not wanted is left out.
final class FactReader {

  private final Connection connection;
  private final RailCalendar calendar;
  private final Map<GroupKey, Draft> drafts;

  FactReader(Connection connection, RailCalendar calendar, Map<GroupKey, Draft> drafts) {
    this.connection = connection;
    this.calendar = calendar;
    this.drafts = drafts;
  }

  private interface Part {
    void read(ResultSet row, Draft draft) throws SQLException;
  }

  private void read(RowStatement statement, List<@Nullable Object[]> keys, Part part)
      throws SQLException {
    statement.query(
        connection,
        keys,
        row -> {
          var draft =
              drafts.get(new GroupKey(row.getString("rail_key"), row.getString("group_ref")));
          if (draft != null) {
            part.read(row, draft);
          }
          return true;
        });
  }

  void movements(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) -> {
          var movement = movement(row);
          draft.movements.add(movement);
          var due = row.getObject("due_on", LocalDate.class);
          if (due != null) {
            draft.itemsBefore.put(movement, new Item(movement, due, row.getLong("settled_minor")));
          }
        });
  }

  private Movement movement(ResultSet row) throws SQLException {
    var rail = row.getString("rail");
    var day = day(row, "business_day");
    return new Movement(
        MovementKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        rail,
        row.getString("channel"),
        row.getString("account"),
        day,
        row.getString("currency"),
        row.getLong("amount_minor"),
        calendar.due(rail, day),
        calendar.isSelfSettling(rail, day));
  }

  void lines(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) ->
            draft.lines.add(
                new Line(
                    row.getString("settlement_id"),
                    row.getString("batch"),
                    row.getString("line_key"),
                    LineKind.valueOf(row.getString("kind")),
                    row.getBoolean("by_hand") ? null : row.getString("reference"),
                    row.getString("rail"),
                    row.getString("channel"),
                    row.getString("account"),
                    day(row, "business_day"),
                    row.getString("currency"),
                    row.getLong("amount_minor"))));
  }

  void classifications(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) ->
            draft.classifications.add(
                new Classification(
                    row.getString("clearing_id") + "|" + row.getString("classification_id"),
                    row.getString("variance_class"),
                    row.getString("reference"),
                    row.getString("rail"),
                    row.getString("channel"),
                    row.getString("account"),
                    day(row, "business_day"),
                    row.getString("currency"),
                    row.getLong("amount_minor"))));
  }

  void dueMoves(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) ->
            draft.dueMoves.add(
                new DueMove(
                    row.getString("reference"),
                    day(row, "due_on"),
                    ItemQueries.instant(row, "said_at"))));
  }

  void payouts(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) ->
            draft.payouts.add(
                new Payout(
                    row.getString("settlement_id"),
                    row.getString("batch"),
                    row.getString("rail"),
                    row.getString("channel"),
                    row.getString("account"),
                    day(row, "business_day"),
                    row.getString("currency"),
                    row.getLong("payout_minor"),
                    row.getLong("lines_minor"),
                    row.getLong("failed"),
                    row.getObject("failed_on", LocalDate.class),
                    row.getLong("credited"))));
  }

  void variances(RowStatement statement, List<@Nullable Object[]> keys) throws SQLException {
    read(
        statement,
        keys,
        (row, draft) ->
            draft.variancesBefore.add(
                new Variance(
                    row.getString("variance_class"),
                    row.getString("reference"),
                    row.getString("source"),
                    row.getString("handle"),
                    row.getString("rail"),
                    row.getString("channel"),
                    row.getString("account"),
                    day(row, "business_day"),
                    row.getString("currency"),
                    row.getLong("amount_minor"),
                    row.getLong("classified_minor"))));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
