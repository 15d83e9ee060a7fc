package io.throughline.web.money;

import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.ToLongFunction;

/// Movements and open items as a file.
public final class MovementFiles {

  private static final List<Column<OpenItem>> COLUMNS =
      List.of(
          new Column<>("position", OpenItem::position),
          new Column<>("event_id", OpenItem::eventId),
          new Column<>("order_id", OpenItem::orderId),
          new Column<>("order_number", OpenItem::orderNumber),
          new Column<>("kind", OpenItem::kind),
          new Column<>("reference", OpenItem::reference),
          new Column<>("business_day", item -> item.row().businessDay()),
          new Column<>("channel", item -> item.row().channel()),
          new Column<>("account", item -> item.row().account()),
          new Column<>("rail", item -> item.row().rail()),
          new Column<>("currency", item -> item.row().currency()),
          amount("amount", OpenItem::amount),
          amount("settled", OpenItem::settled),
          amount("open", OpenItem::open),
          new Column<>("due", OpenItem::due),
          new Column<>("late_days", OpenItem::lateDays),
          new Column<>("aging", OpenItem::aging),
          new Column<>("occurred_at", OpenItem::occurredAt),
          new Column<>("recorded_at", OpenItem::recordedAt));

  private MovementFiles() {}

  /// A file of this name with all pages of a list.
  public static TableFile<OpenItem> of(String name, Pages.Source<OpenItem> items) {
    return new TableFile<>(name, COLUMNS, Pages.all(items, OpenItem::key));
  }

  private static Column<OpenItem> amount(String name, ToLongFunction<OpenItem> minor) {
    return new Column<>(
        name, item -> Decimals.number(minor.applyAsLong(item), item.row().currency()));
  }
}
