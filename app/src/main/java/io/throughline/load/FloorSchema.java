package io.throughline.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// Empty copies of the tables, with their indexes, checks and storage settings and without our
/// triggers, in a schema of their own. The names in these statements come from {@link FloorTable}
/// and from the catalog, never from outside.
final class FloorSchema implements AutoCloseable {

  private static final String NAME = "throughline_floor";

  private final Connection connection;
  private final Map<FloorTable, List<String>> columns = new EnumMap<>(FloorTable.class);

  /// @param connection the owner's; stays open
  FloorSchema(Connection connection) throws SQLException {
    this.connection = connection;
    drop();
    execute("create schema " + NAME);
    for (var table : FloorTable.values()) {
      var name = table.tableName();
      execute(
          "create table %s.%s (like public.%s including all)%s"
              .formatted(NAME, name, name, settings(name)));
      columns.put(
          table,
          texts(
              """
              select column_name
                from information_schema.columns
               where table_schema = 'public'
                 and table_name = ?
                 and is_generated = 'NEVER'
               order by ordinal_position
              """,
              name));
    }
  }

  /// What `like` does not copy.
  private String settings(String table) throws SQLException {
    var settings =
        texts(
            """
            select unnest(reloptions)
              from pg_class
             where oid = ('public.' || ?)::regclass
            """,
            table);
    return settings.isEmpty() ? "" : " with (" + String.join(", ", settings) + ")";
  }

  /// The rows of these orders, ordered by order and then by table.
  List<FloorRow> rowsOf(List<String> orderIds) throws SQLException {
    var rows = new ArrayList<FloorRow>();
    for (var table : FloorTable.values()) {
      var listed = columnsOf(table).stream().map(name -> "o." + name);
      try (var statement =
          connection.prepareStatement(table.select(listed.collect(Collectors.joining(", "))))) {
        statement.setArray(1, connection.createArrayOf("text", orderIds.toArray()));
        try (var found = statement.executeQuery()) {
          while (found.next()) {
            rows.add(row(found, table));
          }
        }
      }
    }
    rows.sort(Comparator.comparing(FloorRow::orderId)); // stable: the tables stay in order
    return rows;
  }

  private static FloorRow row(ResultSet found, FloorTable table) throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
      var value = found.getObject(i);
      values.add(value instanceof Array ? array(found, i) : value);
    }
    return new FloorRow(found.getString(1), table, values);
  }

  /// An array that no longer hangs on the connection it came from.
  private static PGobject array(ResultSet found, int column) throws SQLException {
    var array = new PGobject();
    array.setType(found.getMetaData().getColumnTypeName(column));
    array.setValue(found.getString(column));
    return array;
  }

  String insert(FloorTable table) {
    var names = columnsOf(table);
    return "insert into %s.%s (%s) overriding system value values (%s)"
        .formatted(
            NAME,
            table.tableName(),
            String.join(", ", names),
            names.stream().map(_ -> "?").collect(Collectors.joining(", ")));
  }

  void empty() throws SQLException {
    execute(
        "truncate "
            + Stream.of(FloorTable.values())
                .map(table -> NAME + "." + table.tableName())
                .collect(Collectors.joining(", ")));
  }

  private List<String> columnsOf(FloorTable table) {
    return columns.getOrDefault(table, List.of());
  }

  private List<String> texts(String query, String table) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private void drop() throws SQLException {
    execute("drop schema if exists " + NAME + " cascade");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    drop();
  }
}
