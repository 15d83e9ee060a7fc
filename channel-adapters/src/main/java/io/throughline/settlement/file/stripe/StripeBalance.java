package io.throughline.settlement.file.stripe;

import io.throughline.channel.RailDigits;
import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Beginning;
import io.throughline.settlement.file.Decimals;
import io.throughline.settlement.file.JsonRows;
import io.throughline.settlement.file.Lined;
import io.throughline.settlement.file.Row;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.file.Statement;
import io.throughline.settlement.file.TwoPassFormat;
import io.throughline.settlement.file.Unreadable;
import io.throughline.settlement.file.UnstatedPayout;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The balance transactions of one payout, as {@code balance_transactions?payout=po_...} lists
/// them: the first of them is the payout itself, and names it. Amounts are in Stripe's minor units.
public final class StripeBalance {

  private static final String OBJECT = "balance_transaction";

  private final Statement statement;
  private @Nullable String payout;
  private long rows;

  private StripeBalance(Statement statement) {
    this.statement = statement;
  }

  /// The format.
  public static SettlementFormat format() {
    return new TwoPassFormat(
        "stripe-balance-transactions",
        StripeKinds.RAIL,
        StripeBalance::recognizes,
        UnstatedPayout.REFUSED,
        StripeBalance::parse);
  }

  private static boolean recognizes(Beginning beginning) {
    return beginning.json()
        && beginning.text().contains("\"object\"")
        && beginning.text().contains("\"" + OBJECT + "\"");
  }

  private static long parse(SettlementSource source, Charset charset, Statement statement) {
    var found = new ArrayList<String>();
    JsonRows.read(source, (_, row) -> payoutOf(row, found));
    if (found.size() != 1) {
      throw noPayout(found);
    }
    var balance = new StripeBalance(statement);
    balance.payout = found.getFirst();
    JsonRows.read(source, balance::row);
    return balance.rows;
  }

  private static void payoutOf(Row row, List<String> found) {
    if (isTransaction(row) && isPayout(row) && found.size() < 2) {
      found.add(row.required("source"));
    }
  }

  private static Unreadable noPayout(List<String> found) {
    return found.isEmpty()
        ? Unreadable.file(
            "NO_PAYOUT",
            "The list of balance transactions names no payout. Ask Stripe for the balance"
                + " transactions of one payout, or for the payout reconciliation report.")
        : Unreadable.file(
            "SEVERAL_PAYOUTS",
            "The list of balance transactions has several payouts, and does not say which of them"
                + " paid what. Ask for one payout each.");
  }

  private static boolean isTransaction(Row row) {
    return OBJECT.equals(row.text("object"));
  }

  private static boolean isPayout(Row row) {
    return row.word("type").equals(StripeKinds.PAYOUT);
  }

  private void row(String list, Row row) {
    if (!isTransaction(row) || payout == null) {
      return;
    }
    rows++;
    var currency = row.currency("currency");
    if (isPayout(row)) {
      statement.payout(payout, amount(row, "net", currency).negated(), day(row), null);
      return;
    }
    statement.net(payout, amount(row, "net", currency));
    var category = row.required("reporting category");
    var shared =
        new Lined(row.required("id"), category, null, row.id("source"), moment(row, "created"));
    var gross = amount(row, "amount", currency);
    var kind = StripeKinds.of(category, gross);
    if (!gross.isZero()) {
      statement.line(payout, shared.gross(kind, gross));
    }
    var fee = amount(row, "fee", currency);
    if (!fee.isZero()) {
      statement.line(payout, shared.fee(StripeKinds.feeOf(kind), fee.negated()));
    }
  }

  private static SignedMoney amount(Row row, String column, Currency currency) {
    var number = Decimals.point(row.required(column));
    return row.money(
        column,
        currency,
        number == null || number.scale() > 0
            ? null
            : number.movePointLeft(RailDigits.STRIPE.of(currency)));
  }

  private static @Nullable LocalDate day(Row row) {
    var available = moment(row, "available on");
    return available == null ? null : LocalDate.ofInstant(available, ZoneOffset.UTC);
  }

  private static @Nullable Instant moment(Row row, String column) {
    var seconds = row.units(column);
    return seconds == null || seconds < 0 ? null : Instant.ofEpochSecond(seconds);
  }
}
