package io.throughline.web.money;

import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.ToLongFunction;

/// Rows of the reconciliation as a file.
public final class RowFiles {

  private static final List<Column<MoneyRow>> COLUMNS =
      List.of(
          new Column<>("business_day", row -> row.key().businessDay()),
          new Column<>("channel", row -> row.key().channel()),
          new Column<>("account", row -> row.key().account()),
          new Column<>("rail", row -> row.key().rail()),
          new Column<>("currency", row -> row.key().currency()),
          new Column<>("movements", row -> row.figures().movements()),
          amount("captured", row -> row.figures().captured()),
          amount("refunded", row -> row.figures().refunded()),
          amount("chargebacks", row -> row.figures().chargebacks()),
          amount("chargeback_reversals", row -> row.figures().cbReversals()),
          amount("net_expected", row -> row.figures().netExpected()),
          amount("settled", row -> row.figures().settled()),
          amount("open_not_due", row -> row.figures().openNotDue()),
          amount("open_overdue", row -> row.figures().openOverdue()),
          amount("variance", row -> row.figures().variance()),
          amount("classified", row -> row.figures().classified()),
          amount("booked", MoneyRow::booked),
          amount("posted", MoneyRow::posted),
          amount("unposted", MoneyRow::unposted),
          amount("proof", MoneyRow::proof),
          new Column<>("state", MoneyRow::state));

  private RowFiles() {}

  /// These rows.
  public static TableFile<MoneyRow> of(List<MoneyRow> rows) {
    return new TableFile<>("reconciliation", COLUMNS, rows::forEach);
  }

  private static Column<MoneyRow> amount(String name, ToLongFunction<MoneyRow> minor) {
    return new Column<>(name, row -> Decimals.number(minor.applyAsLong(row), row.key().currency()));
  }
}
