package io.throughline.settlement.file.paypal;

import io.throughline.channel.RailDigits;
import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Beginning;
import io.throughline.settlement.file.Decimals;
import io.throughline.settlement.file.Lined;
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
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// PayPal's settlement report: a day of an account in records with marks. What is read is the
/// section ({@code SH}), its columns ({@code CH}) and its rows ({@code SB}); the totals of {@code
/// SF} and {@code RF} are not, because the sums of PayPal's own samples contradict each other.
///
/// A batch is a day of one account in one currency. Money stays on the balance until it is
/// withdrawn: a withdrawal ({@code T04}) is the payout, and what the day left on the balance is a
/// line of its own.
public final class PayPalSettlement {

  private static final Set<String> MARKS =
      Set.of("RH", "FH", "SH", "CH", "SB", "SF", "SC", "RF", "RC", "FF");

  private static final String[] WANTED = {
    "transaction id",
    "invoice id",
    "paypal reference id",
    "transaction event code",
    "transaction debit or credit",
    "gross transaction amount",
    "gross transaction currency"
  };

  private static final int SECTION = 4;

  private final Statement statement;
  private final Table table = new Table(this::row, WANTED);
  private String file = "";
  private @Nullable String account;
  private @Nullable LocalDate day;

  private PayPalSettlement(Statement statement) {
    this.statement = statement;
  }

  /// The format.
  public static SettlementFormat format() {
    return new TwoPassFormat(
        "paypal-stl",
        "paypal",
        PayPalSettlement::recognizes,
        UnstatedPayout.KEPT,
        PayPalSettlement::parse);
  }

  private static boolean recognizes(Beginning beginning) {
    var first = beginning.text().lines().findFirst().orElse("");
    var mark = first.split(",", 2)[0].replace("\"", "").strip();
    return first.contains(",") && MARKS.contains(mark);
  }

  private static long parse(SettlementSource source, Charset charset, Statement statement) {
    if (source.fileName().toUpperCase(Locale.ROOT).startsWith("TRR")) {
      throw otherReport(0);
    }
    var report = new PayPalSettlement(statement);
    Rows.comma(source, charset, report::take);
    return report.table.count();
  }

  private static Unreadable otherReport(long row) {
    return new Unreadable(
        "NOT_A_SETTLEMENT",
        "This is PayPal's transaction detail report (TRR). Import the settlement report (STL) of"
            + " the day.",
        row);
  }

  private void take(Rows.Cells line) {
    switch (line.mark()) {
      case "RH", "SC", "SF", "RF", "RC", "FF" -> {
        // counts and totals: see above
      }
      case "FH" -> file = line.cells().size() > 1 ? line.cells().get(1).strip() : "";
      case "SH" -> section(line);
      case "CH" -> table.header(line);
      case "SB" -> body(line);
      default ->
          throw new Unreadable(
              "UNKNOWN_RECORD", "The record begins with none of PayPal's marks.", line.number());
    }
  }

  private void section(Rows.Cells line) {
    if (line.cells().size() > SECTION) {
      throw otherReport(line.number());
    }
    if (line.cells().size() < SECTION) {
      throw new Unreadable("ROW_CUT_OFF", "The section says no day or no account.", line.number());
    }
    day = Moments.date(line.cells().get(1).strip());
    account = line.cells().get(SECTION - 1).strip();
  }

  private void body(Rows.Cells line) {
    if (!table.hasHeader()) {
      throw new Unreadable("MISSING_COLUMN", "No record CH names the columns.", line.number());
    }
    table.take(line);
  }

  private void row(Row row) {
    var of = account;
    var on = day;
    if (of == null || of.isEmpty() || on == null) {
      throw row.unreadable(
          "NO_SECTION",
          "No record SH says whose day this is: it may be the transaction detail report (TRR), or"
              + " cut off.");
    }
    var code = row.required("transaction event code");
    var gross =
        signed(
            row,
            "gross transaction amount",
            "gross transaction currency",
            "transaction debit or credit");
    if (gross == null) {
      throw row.unreadable("MISSING_VALUE", "The row has no gross amount.");
    }
    var batch = batch(of, on, gross.currency());
    statement.day(batch, on);
    if (code.startsWith("T04")) {
      statement.payout(batch, gross.negated(), on, row.text("bank reference id"));
    } else if (!gross.isZero()) {
      statement.line(batch, shared(row, code).gross(PayPalCodes.of(code, gross), gross));
    }
    fee(row, code, of, on);
  }

  private void fee(Row row, String code, String of, LocalDate on) {
    var fee = signed(row, "fee amount", "fee currency", "fee debit or credit");
    if (fee != null && !fee.isZero()) {
      var batch = batch(of, on, fee.currency());
      statement.day(batch, on);
      statement.line(batch, shared(row, code).fee(PayPalCodes.feeOf(code), fee));
    }
  }

  /// A second file of one day goes on where the first ended.
  private String batch(String of, LocalDate on, Currency currency) {
    var number = file.replaceFirst("^0+", "");
    return of
        + ":"
        + on
        + (number.isEmpty() || number.equals("1") ? "" : ":" + number)
        + ":"
        + currency.code();
  }

  private static Lined shared(Row row, String code) {
    var id = row.required("transaction id");
    var invoice = row.id("invoice id");
    return new Lined(
        String.join(":", id, code, row.required("transaction debit or credit")),
        code,
        invoice == null ? row.id("custom field") : invoice,
        id,
        Moments.of(row.text("transaction completion date")));
  }

  /// An amount without sign and the column that says its direction; null when there is none.
  private static @Nullable SignedMoney signed(
      Row row, String column, String currencyColumn, String direction) {
    var text = row.text(column);
    if (text == null) {
      return null;
    }
    var currency = row.currency(currencyColumn);
    var number = Decimals.point(text);
    var amount =
        row.money(
            column,
            currency,
            number == null || number.scale() > 0 || number.signum() < 0
                ? null
                : number.movePointLeft(RailDigits.PAYPAL.of(currency)));
    return switch (row.word(direction)) {
      case "cr" -> amount;
      case "dr" -> amount.negated();
      default ->
          throw row.unreadable(
              "MISSING_VALUE", "The column \"" + direction + "\" says neither CR nor DR.");
    };
  }
}
