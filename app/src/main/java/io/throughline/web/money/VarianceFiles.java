package io.throughline.web.money;

import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.ToLongFunction;

/// Differences as a file.
public final class VarianceFiles {

  private static final List<Column<VarianceItem>> COLUMNS =
      List.of(
          new Column<>("variance_id", VarianceItem::varianceId),
          new Column<>("variance_class", VarianceItem::varianceClass),
          new Column<>("business_day", item -> item.row().businessDay()),
          new Column<>("channel", item -> item.row().channel()),
          new Column<>("account", item -> item.row().account()),
          new Column<>("rail", item -> item.row().rail()),
          new Column<>("order", VarianceItem::orderRef),
          new Column<>("order_number", VarianceItem::orderNumber),
          new Column<>("reference", VarianceItem::reference),
          new Column<>("handle", VarianceItem::handle),
          new Column<>("source", VarianceItem::source),
          new Column<>("currency", item -> item.row().currency()),
          amount("amount", VarianceItem::amount),
          amount("classified", VarianceItem::classified),
          amount("unexplained", VarianceItem::unexplained));

  private VarianceFiles() {}

  /// All pages of a list of differences.
  public static TableFile<VarianceItem> of(Pages.Source<VarianceItem> items) {
    return new TableFile<>("variances", COLUMNS, Pages.all(items, VarianceItem::key));
  }

  private static Column<VarianceItem> amount(String name, ToLongFunction<VarianceItem> minor) {
    return new Column<>(
        name, item -> Decimals.number(minor.applyAsLong(item), item.row().currency()));
  }
}
