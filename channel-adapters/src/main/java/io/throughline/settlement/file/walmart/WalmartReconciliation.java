package io.throughline.settlement.file.walmart;

import io.throughline.money.Currency;
import io.throughline.settlement.file.Beginning;
import io.throughline.settlement.file.JsonRows;
import io.throughline.settlement.file.Moments;
import io.throughline.settlement.file.Row;
import io.throughline.settlement.file.Rows;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.file.Statement;
import io.throughline.settlement.file.Table;
import io.throughline.settlement.file.TwoPassFormat;
import io.throughline.settlement.file.Unreadable;
import io.throughline.settlement.file.UnstatedPayout;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Walmart's reconciliation report v1. Its first row is the summary of a period ({@code
/// PaymentSummary}), with total and currency; the other rows have neither. The report has no id of
/// its own: its batch is known by our account and the period.
public final class WalmartReconciliation {

  private static final String RAIL = "walmart";
  private static final String SUMMARY = "paymentsummary";
  private static final String LINES_IN_FILE = "number of lines in file";

  private static final String[] WANTED = {
    "period start date",
    "period end date",
    "total payable",
    "currency",
    "transaction key",
    "transaction type",
    "transaction description",
    "purchase order #",
    "amount",
    "amount type"
  };

  private static final List<String> KEY =
      List.of(
          "transaction key",
          "transaction posted timestamp",
          "transaction type",
          "transaction description",
          "customer order #",
          "customer order line #",
          "purchase order #",
          "purchase order line #",
          "amount",
          "amount type",
          "ship qty",
          "transaction reason description",
          "partner item id");

  private final Statement statement;
  private final String account;
  private @Nullable String batch;
  private @Nullable Currency currency;

  private WalmartReconciliation(SettlementSource source, Statement statement) {
    this.statement = statement;
    this.account = source.account();
  }

  /// The format of the file with tabs.
  public static SettlementFormat text() {
    return new TwoPassFormat(
        "walmart-recon-v1",
        RAIL,
        beginning -> beginning.names("transaction key", "purchase order #"),
        UnstatedPayout.REFUSED,
        WalmartReconciliation::parseText);
  }

  /// The format of the API.
  public static SettlementFormat json() {
    return new TwoPassFormat(
        "walmart-recon-v1-json",
        RAIL,
        WalmartReconciliation::isJson,
        UnstatedPayout.REFUSED,
        WalmartReconciliation::parseJson);
  }

  private static boolean isJson(Beginning beginning) {
    return beginning.json()
        && beginning.text().contains("\"Transaction Type\"")
        && beginning.text().contains("\"Period Start Date\"");
  }

  private static long parseJson(SettlementSource source, Charset charset, Statement statement) {
    var report = new WalmartReconciliation(source, statement);
    return JsonRows.read(source, (_, row) -> report.row(row));
  }

  private static long parseText(SettlementSource source, Charset charset, Statement statement) {
    var report = new WalmartReconciliation(source, statement);
    var table = new Table(report::row, WANTED);
    var announced = new long[] {-1};
    Rows.tab(
        source,
        charset,
        line -> {
          if (table.hasHeader() && line.mark().toLowerCase(Locale.ROOT).startsWith(LINES_IN_FILE)) {
            announced[0] = announced(line);
          } else {
            table.take(line);
          }
        });
    if (announced[0] >= 0 && announced[0] > table.count()) {
      throw Unreadable.file(
          "ROWS_MISSING",
          "The file says that it has %d lines, and has %d: it was cut off. Download it again."
              .formatted(announced[0], table.count()));
    }
    return table.count();
  }

  private static long announced(Rows.Cells line) {
    var digits = String.join(" ", line.cells()).replaceAll("\\D+", "");
    return digits.isEmpty() || digits.length() > 9 ? -1 : Long.parseLong(digits);
  }

  private void row(Row row) {
    if (row.word("transaction type").equals(SUMMARY)) {
      summary(row);
      return;
    }
    var order = row.id("purchase order #");
    var of = batch;
    var in = row.text("currency") == null ? currency : row.currency("currency");
    if (of == null || in == null) {
      throw row.unreadable(
          "NO_SUMMARY",
          "No row PaymentSummary stands before this one, so that neither period nor currency nor"
              + " total is known. Download the report again, whole.");
    }
    var amount = row.amount("amount", in);
    if (amount == null || amount.isZero()) {
      return;
    }
    var type = row.word("transaction type");
    var words = List.of(type, row.word("amount type"), row.word("transaction description"));
    statement.line(
        of,
        new SettlementLine(
            row.hash(KEY),
            WalmartKinds.of(words.get(0), words.get(1), words.get(2)),
            raw(row),
            order == null ? row.id("customer order #") : order,
            null,
            row.text("partner item id"),
            row.units("ship qty"),
            amount,
            null));
  }

  private void summary(Row row) {
    var from = Moments.date(row.text("period start date"));
    var to = Moments.date(row.text("period end date"));
    if (from == null || to == null) {
      throw row.unreadable("NO_DATE", "The summary does not say the period.");
    }
    var in = row.currency("currency");
    var of = account + ":" + from + ":" + to;
    if (batch != null) {
      throw row.unreadable("SEVERAL_SUMMARIES", "The file has a second row PaymentSummary.");
    }
    batch = of;
    currency = in;
    statement.payout(of, row.requiredAmount("total payable", in), to, null);
  }

  private static String raw(Row row) {
    return String.join(
        "|",
        shown(row.text("transaction type")),
        shown(row.text("amount type")),
        shown(row.text("transaction description")));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
