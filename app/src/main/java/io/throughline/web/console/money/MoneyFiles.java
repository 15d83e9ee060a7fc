package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.LineItem;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import io.throughline.web.money.MoneyRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The lists of the money pages as files.
final class MoneyFiles {

  private MoneyFiles() {}

  /// Columns of figures of one currency.
  private record Columns<T>(List<Column<T>> columns, Function<T, RowKey> row) {

    /// Begins with what the figures are about.
    static <T> Columns<T> of(Function<T, RowKey> row) {
      var columns = new Columns<T>(new ArrayList<>(), row);
      columns
          .with("business_day", one -> row.apply(one).businessDay())
          .with("channel", one -> row.apply(one).channel())
          .with("account", one -> row.apply(one).account())
          .with("rail", one -> row.apply(one).rail())
          .with("currency", one -> row.apply(one).currency());
      return columns;
    }

    Columns<T> with(String name, Function<T, @Nullable Object> value) {
      columns.add(new Column<>(name, value));
      return this;
    }

    Columns<T> minor(String name, ToLongFunction<T> minor) {
      return with(name, one -> decimal(minor.applyAsLong(one), row.apply(one).currency()));
    }
  }

  private static BigDecimal decimal(long minor, String currency) {
    return BigDecimal.valueOf(minor, Currency.of(currency).digits());
  }

  static TableFile<MoneyRow> rows(List<MoneyRow> rows) {
    var columns =
        Columns.of(MoneyRow::key)
            .minor("captured", one -> one.figures().captured())
            .minor("refunded", one -> one.figures().refunded())
            .minor("charged_back", one -> one.figures().chargebacks())
            .minor("reversed", one -> one.figures().cbReversals())
            .minor("net_expected", one -> one.figures().netExpected())
            .minor("settled", one -> one.figures().settled())
            .minor("open_not_due", one -> one.figures().openNotDue())
            .minor("open_overdue", one -> one.figures().openOverdue())
            .minor("variance", one -> one.figures().variance())
            .minor("classified", one -> one.figures().classified())
            .minor("booked", MoneyRow::booked)
            .minor("posted", MoneyRow::posted)
            .minor("unposted", MoneyRow::unposted)
            .minor("proof", one -> one.figures().proof())
            .minor("ledger_proof", MoneyRow::proof)
            .with("state", MoneyRow::state);
    return new TableFile<>("money", columns.columns(), rows::forEach);
  }

  static TableFile<OpenItem> items(String name, Pages<OpenItem> items) {
    var columns =
        Columns.of(OpenItem::row)
            .with("kind", OpenItem::kind)
            .with("reference", OpenItem::reference)
            .with("order_id", OpenItem::orderId)
            .with("order_number", OpenItem::orderNumber)
            .minor("amount", OpenItem::amount)
            .minor("settled", OpenItem::settled)
            .minor("open", OpenItem::open)
            .with("due", OpenItem::due)
            .with("late_business_days", OpenItem::lateDays)
            .with("aging", OpenItem::aging)
            .with("position", OpenItem::position)
            .with("event_id", OpenItem::eventId)
            .with("occurred_at", OpenItem::occurredAt)
            .with("recorded_at", OpenItem::recordedAt);
    return new TableFile<>(name, columns.columns(), items::all);
  }

  static TableFile<VarianceItem> variances(Pages<VarianceItem> variances) {
    var columns =
        Columns.of(VarianceItem::row)
            .with("class", VarianceItem::varianceClass)
            .minor("amount", VarianceItem::amount)
            .minor("classified", VarianceItem::classified)
            .minor("unexplained", VarianceItem::unexplained)
            .with("order", VarianceItem::orderRef)
            .with("order_number", VarianceItem::orderNumber)
            .with("reference", VarianceItem::reference)
            .with("source", VarianceItem::source)
            .with("variance_id", VarianceItem::varianceId);
    return new TableFile<>("variances", columns.columns(), variances::all);
  }

  static TableFile<LineItem> lines(Pages<LineItem> lines) {
    var columns =
        Columns.of(MoneyFiles::rowOf)
            .with("settlement", LineItem::settlementId)
            .with("batch", LineItem::batch)
            .with("revision", LineItem::revision)
            .with("line", LineItem::lineKey)
            .with("kind", LineItem::kind)
            .with("raw_type", LineItem::rawType)
            .minor("amount", LineItem::amount)
            .with("order", LineItem::orderRef)
            .with("reference", LineItem::reference)
            .with("sku", LineItem::sku)
            .with("quantity", LineItem::quantity)
            .with("position", LineItem::position);
    return new TableFile<>("settlement-lines", columns.columns(), lines::all);
  }

  private static RowKey rowOf(LineItem line) {
    return new RowKey(
        line.businessDay(), line.channel(), line.account(), line.rail(), line.currency());
  }
}
