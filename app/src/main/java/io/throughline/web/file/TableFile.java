package io.throughline.web.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;

/// Rows as a file. They come one by one and are sent while they come: neither the file nor a
/// transaction is held while a slow reader takes it.
///
/// @param name of the file, without its ending
/// @param columns its columns
/// @param rows gives every row to whom it is told
public record TableFile<T>(String name, List<Column<T>> columns, Consumer<Consumer<T>> rows) {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// So many rows of a sheet are kept until they are sent.
  private static final int FLUSHED = 500;

  /// The last row that a sheet can have.
  private static final int LAST_ROW = 1_048_575;

  /// Copies the columns.
  public TableFile {
    columns = List.copyOf(columns);
  }

  /// As what the path asks for by its ending: a workbook, or else CSV.
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().endsWith(".xlsx")) {
      xlsx(response);
    } else {
      csv(response);
    }
  }

  /// As CSV (RFC 4180, UTF-8).
  public void csv(HttpServletResponse response) throws IOException {
    var out = begin(response, "text/csv;charset=UTF-8", ".csv");
    try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      rows.accept(
          row ->
              csv.writeRecord(
                  columns.stream().map(column -> Cells.text(column.value().apply(row))).toList()));
    }
  }

  /// As a workbook of one sheet; of more rows than a sheet can have, the first.
  public void xlsx(HttpServletResponse response) throws IOException {
    var out = begin(response, XLSX, ".xlsx");
    try (var workbook = new Workbook(out, "Throughline", "1.0")) {
      var sheet = workbook.newWorksheet(name);
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(0, column, columns.get(column).name());
      }
      sheet.freezePane(0, 1);
      var writer = new SheetRows(sheet);
      rows.accept(writer::write);
      workbook.finish();
    }
  }

  private final class SheetRows {

    private final Worksheet sheet;
    private int written;

    SheetRows(Worksheet sheet) {
      this.sheet = sheet;
    }

    void write(T row) {
      if (written == LAST_ROW) {
        return;
      }
      written++;
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).value().apply(row) instanceof Number number) {
          sheet.value(written, column, number);
        } else {
          sheet.value(written, column, Cells.text(columns.get(column).value().apply(row)));
        }
      }
      if (written % FLUSHED == 0) {
        flush();
      }
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private OutputStream begin(HttpServletResponse response, String type, String ending)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"");
    return response.getOutputStream();
  }
}
