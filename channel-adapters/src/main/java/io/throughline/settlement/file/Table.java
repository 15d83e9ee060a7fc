package io.throughline.settlement.file;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes rows of cells once a header has named the columns.
///
/// A row with fewer cells than the header is the sign of a file that was cut off; one with more,
/// unless they are blank, of a separator inside a cell. Neither is read by guess.
public final class Table {

  private final Consumer<Row> rows;
  private final String[] wanted;
  private @Nullable Columns columns;
  private long count;

  /// A table whose rows go to this consumer.
  ///
  /// @param wanted the columns that the header must name
  public Table(Consumer<Row> rows, String... wanted) {
    this.rows = rows;
    this.wanted = wanted;
  }

  /// Takes the next line: the first is the header.
  public void take(Rows.Cells line) {
    if (columns == null) {
      header(line);
    } else {
      row(columns, line);
    }
  }

  /// Takes a header, also a second one further down.
  public void header(Rows.Cells line) {
    var named = new Columns(line.cells(), line.number());
    for (var name : wanted) {
      if (!named.has(name)) {
        throw new Unreadable(
            "MISSING_COLUMN",
            "The column \""
                + name
                + "\" is missing. It may be another report, or an older form of it.",
            line.number());
      }
    }
    columns = named;
  }

  private void row(Columns named, Rows.Cells line) {
    var cells = line.cells();
    if (cells.size() < named.count()) {
      throw new Unreadable(
          "ROW_CUT_OFF",
          "The row has %d cells and the header names %d columns: the file was cut off. Download it again."
              .formatted(cells.size(), named.count()),
          line.number());
    }
    if (isMore(cells, named.count())) {
      throw new Unreadable(
          "ROW_TOO_LONG",
          "The row has %d cells and the header names %d columns."
              .formatted(cells.size(), named.count()),
          line.number());
    }
    count++;
    rows.accept(
        new Row(
            line.number(),
            column -> {
              int place = named.place(column);
              return place < 0 ? null : cells.get(place);
            }));
  }

  private static boolean isMore(List<String> cells, int columns) {
    return cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
  }

  /// Whether a header was taken.
  public boolean hasHeader() {
    return columns != null;
  }

  /// Whether the header names this column.
  public boolean has(String column) {
    return columns != null && columns.has(column);
  }

  /// How many rows there were.
  public long count() {
    return count;
  }
}
