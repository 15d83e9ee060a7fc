package io.throughline.verify;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of a table in the order of their key, read along with the streams: the rows of one key are
/// held at a time.
final class RowCursor implements AutoCloseable {

  private static final int FETCH = 2_000;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private @Nullable String key;

  /// @param sql a query whose first column is the key, ordered by it in collation C
  RowCursor(Connection connection, String sql) throws SQLException {
    statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    rows = statement.executeQuery();
    step();
  }

  /// Says that there is a row that should not be.
  interface Extra {

    void row(String key, Map<String, @Nullable String> columns);
  }

  /// The rows of this key, each as texts by column; those of smaller keys are extra.
  List<Map<String, @Nullable String>> rowsOf(String wanted, Extra extra) throws SQLException {
    var found = new ArrayList<Map<String, @Nullable String>>();
    while (key != null && compare(key, wanted) <= 0) {
      var columns = columns();
      if (key.equals(wanted)) {
        found.add(columns);
      } else {
        extra.row(key, columns);
      }
      step();
    }
    return found;
  }

  /// All rows that are left are extra.
  void rest(Extra extra) throws SQLException {
    while (key != null) {
      extra.row(key, columns());
      step();
    }
  }

  private void step() throws SQLException {
    key = rows.next() ? rows.getString(1) : null;
  }

  private Map<String, @Nullable String> columns() throws SQLException {
    var columns = new java.util.HashMap<String, @Nullable String>();
    var metadata = rows.getMetaData();
    for (int column = 1; column <= metadata.getColumnCount(); column++) {
      columns.put(metadata.getColumnName(column), rows.getString(column));
    }
    return columns;
  }

  /// As collation C does: by bytes.
  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
