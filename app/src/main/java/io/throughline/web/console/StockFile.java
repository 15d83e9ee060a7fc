package io.throughline.web.console;

import io.throughline.projection.stock.StockFilter;
import io.throughline.projection.stock.StockLevel;
import io.throughline.projection.stock.StockLevels;
import io.throughline.projection.stock.StockPage;
import io.throughline.web.api.StockQuery;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The levels of stock as a file.
@Controller
class StockFile {

  private static final List<Column<StockLevel>> COLUMNS =
      List.of(
          new Column<>("sku", StockLevel::sku),
          new Column<>("node", StockLevel::node),
          new Column<>("on_hand", StockLevel::onHand),
          new Column<>("reserved", StockLevel::reserved),
          new Column<>("safety_stock", StockLevel::safetyStock),
          new Column<>("available", StockLevel::available));

  private final StockLevels levels;

  StockFile(StockLevels levels) {
    this.levels = levels;
  }

  @GetMapping({"/console/stock.csv", "/console/stock.xlsx"})
  void file(StockQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    file(query.filter()).answer(request, response);
  }

  private TableFile<StockLevel> file(StockFilter filter) {
    return new TableFile<>(
        "stock",
        COLUMNS,
        taker -> {
          StockPage.LevelCursor after = null;
          do {
            var page = levels.page(filter, after, StockLevels.MAX_PAGE);
            page.rows().forEach(taker);
            after = page.next();
          } while (after != null);
        });
  }
}
