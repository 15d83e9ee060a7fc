package io.throughline.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Binds one value of every row as an array, for statements that take all rows at once.
///
/// @param statement the statement
/// @param rows the rows
record Columns<T>(PreparedStatement statement, List<T> rows) {

  /// Binds the column of this index, of this PostgreSQL type.
  void bind(int index, String type, Function<T, @Nullable Object> value) throws SQLException {
    var values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      var one = value.apply(rows.get(i));
      values[i] = one instanceof Instant instant ? instant.toString() : one;
    }
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }

  /// Binds a column of bytes.
  void bindBytes(int index, Function<T, byte[]> value) throws SQLException {
    var values = rows.stream().map(value).toArray(byte[][]::new);
    statement.setArray(index, statement.getConnection().createArrayOf("bytea", values));
  }
}
