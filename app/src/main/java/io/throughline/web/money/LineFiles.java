package io.throughline.web.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;

/// Lines of statements as a file.
public final class LineFiles {

  private static final List<Column<LineItem>> COLUMNS =
      List.of(
          new Column<>("settlement_id", LineItem::settlementId),
          new Column<>("batch", LineItem::batch),
          new Column<>("revision", LineItem::revision),
          new Column<>("line_key", LineItem::lineKey),
          new Column<>("kind", LineItem::kind),
          new Column<>("raw_type", LineItem::rawType),
          new Column<>("rail", LineItem::rail),
          new Column<>("channel", LineItem::channel),
          new Column<>("account", LineItem::account),
          new Column<>("business_day", LineItem::businessDay),
          new Column<>("order_ref", LineItem::orderRef),
          new Column<>("order", LineItem::groupRef),
          new Column<>("reference", LineItem::reference),
          new Column<>("sku", LineItem::sku),
          new Column<>("quantity", LineItem::quantity),
          new Column<>("currency", LineItem::currency),
          new Column<>("amount", line -> Decimals.number(line.amount(), line.currency())),
          new Column<>("matched_by_hand", LineItem::byHand),
          new Column<>("position", LineItem::position));

  private LineFiles() {}

  /// All pages of a list of lines.
  public static TableFile<LineItem> of(Pages.Source<LineItem> lines) {
    return new TableFile<>("lines", COLUMNS, Pages.all(lines, LineItem::key));
  }
}
