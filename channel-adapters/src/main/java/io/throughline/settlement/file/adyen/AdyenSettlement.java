package io.throughline.settlement.file.adyen;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Adyen's settlement details report. A row says what the buyer paid (gross) and what it came to in
/// the currency of the payout (net): between the two lie a conversion and the fee, so that one row
/// becomes up to four lines. The payout is a row of its own; in a file without one nothing was
/// paid, and the difference stands.
///
/// The cent that a conversion rounds falls on the fee: it is what is left between gross times rate
/// and net.
public final class AdyenSettlement {

  private static final String[] WANTED = {
    "psp reference",
    "merchant account",
    "merchant reference",
    "type",
    "modification reference",
    "gross currency",
    "gross debit (gc)",
    "gross credit (gc)",
    "exchange rate",
    "net currency",
    "net debit (nc)",
    "net credit (nc)",
    "batch number"
  };

  /// A payout's own reference stands at the front of a sentence about it.
  private static final Pattern BANK_REFERENCE = Pattern.compile("[A-Z0-9]{8,40}\\b");

  private final Statement statement;

  private AdyenSettlement(Statement statement) {
    this.statement = statement;
  }

  /// The format.
  public static SettlementFormat format() {
    return new TwoPassFormat(
        "adyen-settlement-details",
        "adyen",
        beginning -> beginning.names("psp reference", "merchant account"),
        UnstatedPayout.NOTHING,
        AdyenSettlement::parse);
  }

  private static long parse(SettlementSource source, Charset charset, Statement statement) {
    var report = new AdyenSettlement(statement);
    var table = new Table(report::row, WANTED);
    Rows.comma(
        source,
        charset,
        line -> {
          if (!table.hasHeader()) {
            checkReport(line);
          }
          table.take(line);
        });
    return table.count();
  }

  private static void checkReport(Rows.Cells header) {
    if (header.cells().stream().anyMatch("Record Type"::equalsIgnoreCase)) {
      throw Unreadable.file(
          "NOT_A_SETTLEMENT",
          "This is Adyen's payment accounting report. Import the settlement details report.");
    }
  }

  private void row(Row row) {
    var batch = row.required("merchant account") + ":" + row.required("batch number");
    var type = row.required("type");
    var currency = row.currency("net currency");
    var net = difference(row, "net credit (nc)", "net debit (nc)", currency);
    var date =
        row.text("booking date") == null ? row.text("creation date") : row.text("booking date");
    var day = Moments.date(date);
    if (type.equals("MerchantPayout")) {
      statement.payout(batch, net.negated(), day, paidBy(row));
      return;
    }
    if (day != null) {
      statement.day(batch, day);
    }
    statement.net(batch, net);
    lines(row, batch, shared(row, type), net);
  }

  private void lines(Row row, String batch, Lined shared, SignedMoney net) {
    var kind = AdyenKinds.of(shared.rawType());
    var gross = gross(row);
    if (gross == null || gross.isZero()) {
      if (!net.isZero()) {
        statement.line(batch, shared.line(kind, net));
      }
      return;
    }
    statement.line(batch, shared.gross(kind, gross));
    var converted = gross;
    if (!gross.currency().equals(net.currency())) {
      converted = converted(row, gross, net.currency());
      statement.line(batch, shared.fxOut(gross));
      statement.line(batch, shared.fxIn(converted));
    }
    var fee = net.minus(converted);
    if (!fee.isZero()) {
      statement.line(batch, shared.fee(AdyenKinds.feeOf(kind), fee));
    }
  }

  private static @Nullable SignedMoney gross(Row row) {
    if (row.text("gross credit (gc)") == null && row.text("gross debit (gc)") == null) {
      return null;
    }
    return difference(row, "gross credit (gc)", "gross debit (gc)", row.currency("gross currency"));
  }

  private static SignedMoney converted(Row row, SignedMoney gross, Currency into) {
    var rate = Decimals.point(row.required("exchange rate"));
    if (rate == null || rate.signum() <= 0) {
      throw row.unreadable("NO_AMOUNT", "The column \"exchange rate\" holds no rate.");
    }
    var product =
        BigDecimal.valueOf(gross.minorUnits(), gross.currency().digits())
            .multiply(rate)
            .setScale(into.digits(), RoundingMode.HALF_UP);
    return row.money("exchange rate", into, product);
  }

  private static SignedMoney difference(Row row, String credit, String debit, Currency currency) {
    return row.orZero(credit, currency).minus(row.orZero(debit, currency));
  }

  private static Lined shared(Row row, String type) {
    var payment = row.id("psp reference");
    var modification = row.id("modification reference");
    boolean booked = row.text("booking date") != null;
    return new Lined(
        String.join(":", shown(payment), shown(modification), type),
        type,
        row.id("merchant reference"),
        payment == null || modification == null ? payment : modification,
        booked
            ? Moments.of(row.text("booking date"), row.text("booking date timezone"))
            : Moments.of(row.text("creation date"), row.text("timezone")));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String paidBy(Row row) {
    var text = row.text("modification reference");
    var found = text == null ? null : BANK_REFERENCE.matcher(text);
    return found != null && found.lookingAt() ? found.group() : text;
  }
}
