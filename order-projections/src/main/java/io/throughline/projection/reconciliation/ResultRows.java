package io.throughline.projection.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.throughline.projection.change.RowStatement;
import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Matched;
import io.throughline.projection.reconciliation.matching.Variance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what changed of groups, and of the days by it.
final class ResultRows {

  private final Connection connection;
  private final DaySums sums = new DaySums();
  private final List<@Nullable Object[]> items = new ArrayList<>();
  private final List<@Nullable Object[]> gone = new ArrayList<>();
  private final List<@Nullable Object[]> found = new ArrayList<>();

  ResultRows(Connection connection) {
    this.connection = connection;
  }

  void write(Map<Draft, Matched> results) throws SQLException {
    results.forEach(this::compare);
    execute(ResultStatements.SETTLE, items);
    execute(ResultStatements.FORGET, gone);
    execute(ResultStatements.FIND, found);
    writeDays();
    writeOpen();
  }

  private void execute(RowStatement statement, List<@Nullable Object[]> rows) throws SQLException {
    if (!rows.isEmpty()) {
      statement.execute(connection, rows);
    }
  }

  private void compare(Draft draft, Matched matched) {
    for (var item : matched.items()) {
      compare(draft, item);
    }
    var before = new HashMap<String, Variance>();
    draft.variancesBefore.forEach(variance -> before.put(variance.identity(), variance));
    for (var variance : matched.variances()) {
      if (!variance.equals(before.remove(variance.identity()))) {
        found.add(row(draft.key, variance));
      }
    }
    before.values().forEach(variance -> gone.add(new @Nullable Object[] {id(draft.key, variance)}));
    draft.variancesBefore.forEach(variance -> sums.add(variance, -1));
    matched.variances().forEach(variance -> sums.add(variance, 1));
  }

  private void compare(Draft draft, Item item) {
    var before = draft.itemsBefore.get(item.movement());
    if (item.equals(before)) {
      return;
    }
    if (before != null) {
      sums.add(before, -1);
    }
    sums.add(item, 1);
    var movement = item.movement();
    items.add(
        new @Nullable Object[] {
          draft.key.ref(), movement.kind().name(), movement.reference(), item.due(), item.settled()
        });
  }

  /// Of what it is about, so that it stays the same when the read model is rebuilt.
  private static String id(GroupKey group, Variance variance) {
    var name = group.rail() + "|" + group.ref() + "|" + variance.identity();
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static @Nullable Object[] row(GroupKey group, Variance variance) {
    return new @Nullable Object[] {
      id(group, variance),
      variance.rail(),
      group.ref(),
      variance.varianceClass(),
      variance.reference(),
      variance.source(),
      variance.handle(),
      variance.channel(),
      variance.account(),
      variance.businessDay(),
      variance.currency(),
      variance.minor(),
      variance.classified()
    };
  }

  private void writeDays() throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    sums.days()
        .forEach(
            (key, figures) -> {
              if (!figures.isNothing()) {
                rows.add(row(key, figures));
              }
            });
    execute(ResultStatements.DAYS, rows);
    execute(ResultStatements.NO_DAYS, rows);
  }

  private static @Nullable Object[] row(RowKey key, DaySums.Figures figures) {
    return new @Nullable Object[] {
      key.businessDay(),
      key.channel(),
      key.account(),
      key.rail(),
      key.currency(),
      figures.movements,
      figures.variances,
      figures.unexplained,
      figures.captured,
      figures.refunded,
      figures.chargebacks,
      figures.cbReversals,
      figures.settled,
      figures.variance,
      figures.classified
    };
  }

  private void writeOpen() throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    sums.open()
        .forEach(
            (key, open) -> {
              if (!open.isNothing()) {
                var row = key.row();
                rows.add(
                    new @Nullable Object[] {
                      row.businessDay(),
                      row.channel(),
                      row.account(),
                      row.rail(),
                      row.currency(),
                      key.due(),
                      open.items,
                      open.minor
                    });
              }
            });
    execute(ResultStatements.OPEN, rows);
    execute(ResultStatements.NOT_OPEN, rows);
  }
}
