package io.throughline.projection.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One SQL statement that takes a set of rows: {@code {rows}} in its text stands for a table of
/// them, named {@code r}, one column per parameter.
///
/// ```
/// RowStatement.of("order_id text, sequence bigint",
///     "update t set last = r.sequence from {rows} where t.id = r.order_id and t.last < r.sequence")
/// ```
public final class RowStatement {

  private static final Pattern COMMA = Pattern.compile(", *");
  private static final Pattern BLANK = Pattern.compile(" +");

  private final List<String> types;
  private final String sql;
  private final boolean ordered;

  private RowStatement(List<String> types, String sql, boolean ordered) {
    this.types = types;
    this.sql = sql;
    this.ordered = ordered;
  }

  /// A statement over rows of these columns.
  ///
  /// @param columns names and PostgreSQL types: {@code order_id text, sequence bigint}
  /// @param text the statement, with {@code {rows}} once
  public static RowStatement of(String columns, String text) {
    var names = new ArrayList<String>();
    var types = new ArrayList<String>();
    COMMA
        .splitAsStream(columns.strip())
        .map(BLANK::split)
        .forEach(
            column -> {
              names.add(column[0]);
              types.add(column[1]);
            });
    var parameters = types.stream().map(type -> "?::" + type + "[]").toList();
    var rows =
        "unnest(%s) as r(%s)".formatted(String.join(", ", parameters), String.join(", ", names));
    return new RowStatement(List.copyOf(types), text.replace("{rows}", rows), false);
  }

  /// The same, written after everything of the events before its own and before everything of those
  /// after it, of whatever order: for events that are rare and change what others mean.
  public RowStatement inGlobalOrder() {
    return new RowStatement(types, sql, true);
  }

  /// Whether it must not be written in one wave with other events.
  boolean isOrdered() {
    return ordered;
  }

  /// Checks that a row has as many values as the statement has columns.
  void requireFits(@Nullable Object[] row) {
    if (row.length != types.size()) {
      throw new IllegalArgumentException(
          "%d values for %d columns of: %s".formatted(row.length, types.size(), sql));
    }
  }

  /// Runs it once for all rows.
  ///
  /// @return how many rows of the table it changed
  public int execute(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
    try (var statement = prepare(connection, rows)) {
      return statement.executeUpdate();
    }
  }

  /// Runs it once for all rows, and reads what it gives.
  public <T> List<T> query(
      Connection connection, List<@Nullable Object[]> rows, RowReader<T> reader)
      throws SQLException {
    var found = new ArrayList<T>();
    try (var statement = prepare(connection, rows);
        var result = statement.executeQuery()) {
      while (result.next()) {
        found.add(reader.read(result));
      }
    }
    return found;
  }

  /// Makes something of the row that a result stands on.
  public interface RowReader<T> {

    /// Reads it.
    T read(ResultSet row) throws SQLException;
  }

  private PreparedStatement prepare(Connection connection, List<@Nullable Object[]> rows)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int column = 0; column < types.size(); column++) {
      var values = new @Nullable Object[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = sqlValue(rows.get(row)[column]);
      }
      statement.setArray(column + 1, connection.createArrayOf(types.get(column), values));
    }
    return statement;
  }

  private static @Nullable Object sqlValue(@Nullable Object value) {
    return value instanceof Instant || value instanceof LocalDate ? value.toString() : value;
  }
}
