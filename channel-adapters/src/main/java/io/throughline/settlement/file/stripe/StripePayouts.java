package io.throughline.settlement.file.stripe;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Lined;
import io.throughline.settlement.file.Moments;
import io.throughline.settlement.file.Row;
import io.throughline.settlement.file.Rows;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.file.Statement;
import io.throughline.settlement.file.Table;
import io.throughline.settlement.file.TwoPassFormat;
import io.throughline.settlement.file.UnstatedPayout;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// Stripe's payout reconciliation report, itemized: one row per balance transaction, with the
/// automatic payout that paid it. Rows of no automatic payout belong to none yet, or were paid by
/// hand, of which Stripe itself cannot say which transactions they paid.
///
/// The date of a payout is when it is expected at the bank, in the report's own zone.
public final class StripePayouts {

  private static final String[] WANTED = {
    "automatic payout id",
    "balance transaction id",
    "currency",
    "gross",
    "fee",
    "net",
    "reporting category"
  };

  private final Statement statement;

  private StripePayouts(Statement statement) {
    this.statement = statement;
  }

  /// The format.
  public static SettlementFormat format() {
    return new TwoPassFormat(
        "stripe-itemized",
        StripeKinds.RAIL,
        beginning -> beginning.names("balance transaction id", "reporting category"),
        UnstatedPayout.SUM_OF_NET,
        StripePayouts::parse);
  }

  private static long parse(SettlementSource source, Charset charset, Statement statement) {
    var table = new Table(new StripePayouts(statement)::row, WANTED);
    Rows.comma(source, charset, table::take);
    return table.count();
  }

  private void row(Row row) {
    var payout = row.id("automatic payout id");
    if (payout == null) {
      statement.leftOut();
      return;
    }
    var currency = row.currency("currency");
    var net = row.requiredAmount("net", currency);
    var day =
        Moments.date(
            first(row, "automatic payout effective at", "automatic payout effective at utc"));
    var category = row.required("reporting category");
    if (category.equals(StripeKinds.PAYOUT)) {
      statement.payout(payout, net.negated(), day, row.text("trace id"));
      return;
    }
    if (day != null) {
      statement.day(payout, day);
    }
    statement.net(payout, net);
    lines(row, payout, category, currency);
  }

  private void lines(Row row, String payout, String category, Currency currency) {
    var gross = row.orZero("gross", currency);
    var shared = shared(row, category);
    var kind = StripeKinds.of(category, gross);
    var faced = faced(row, gross);
    if (faced != null) {
      statement.line(payout, shared.gross(kind, faced));
      statement.line(payout, shared.fxOut(faced));
      statement.line(payout, shared.fxIn(gross));
    } else if (!gross.isZero()) {
      statement.line(payout, shared.gross(kind, gross));
    }
    var fee = row.orZero("fee", currency);
    if (!fee.isZero()) {
      statement.line(payout, shared.fee(StripeKinds.feeOf(kind), fee.negated()));
    }
  }

  /// What the buyer saw, with the sign of the gross; null when that was the same currency.
  private static @Nullable SignedMoney faced(Row row, SignedMoney gross) {
    if (gross.isZero()
        || row.text("customer facing amount") == null
        || row.text("customer facing currency") == null) {
      return null;
    }
    var currency = row.currency("customer facing currency");
    if (currency.equals(gross.currency())) {
      return null;
    }
    var faced = SignedMoney.of(row.orZero("customer facing amount", currency).absolute());
    return gross.minorUnits() < 0 ? faced.negated() : faced;
  }

  private static Lined shared(Row row, String category) {
    var order = row.id("payment metadata[order id]");
    return new Lined(
        row.required("balance transaction id"),
        category,
        order == null ? row.id("refund metadata[order id]") : order,
        StripeKinds.ofCharge(category) ? first(row, "charge id", "source id") : row.id("source id"),
        Moments.of(first(row, "created utc", "created")));
  }

  private static @Nullable String first(Row row, String column, String otherwise) {
    var text = row.text(column);
    return text == null ? row.text(otherwise) : text;
  }
}
