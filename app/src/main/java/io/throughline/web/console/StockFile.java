package io.throughline.web.console;

import static io.throughline.web.file.Cells.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.projection.stock.StockFilter;
import io.throughline.projection.stock.StockLevel;
import io.throughline.projection.stock.StockLevels;
import io.throughline.projection.stock.StockPage;
import io.throughline.web.api.StockQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The levels of stock as CSV (RFC 4180, UTF-8), page by page: neither the file nor a transaction
/// is held while a slow reader takes it.
@Controller
class StockFile {

  private static final String[] HEADER = {
    "sku", "node", "on_hand", "reserved", "safety_stock", "available"
  };

  private final StockLevels levels;

  StockFile(StockLevels levels) {
    this.levels = levels;
  }

  @GetMapping("/console/stock.csv")
  void csv(StockQuery query, HttpServletResponse response) throws IOException {
    var filter = query.filter();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stock.csv\"");
    write(filter, response.getOutputStream());
  }

  private void write(StockFilter filter, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      StockPage.LevelCursor after = null;
      do {
        var page = levels.page(filter, after, StockLevels.MAX_PAGE);
        page.rows().forEach(level -> csv.writeRecord(fields(level)));
        csv.flush();
        after = page.next();
      } while (after != null);
    }
  }

  private static String[] fields(StockLevel level) {
    return new String[] {
      harmless(level.sku()),
      harmless(level.node()),
      String.valueOf(level.onHand()),
      String.valueOf(level.reserved()),
      String.valueOf(level.safetyStock()),
      String.valueOf(level.available())
    };
  }
}
