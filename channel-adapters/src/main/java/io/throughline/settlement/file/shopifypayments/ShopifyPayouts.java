package io.throughline.settlement.file.shopifypayments;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Beginning;
import io.throughline.settlement.file.JsonRows;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The transactions of Shopify Payments: the admin's CSV, whose rows have no id and name the order
/// by its number, and the API's balance transactions, which have both. A row without a payout id is
/// pending and belongs to none yet.
///
/// The payout is a row of its own in some exports, or stands beside the transactions in JSON
/// ({@code payouts}, {@code payout}); otherwise it is the sum of {@code Net}, as Shopify defines
/// it.
public final class ShopifyPayouts {

  private static final String RAIL = "shopify_payments";

  private static final String[] WANTED = {
    "transaction date",
    "type",
    "order",
    "payout date",
    "payout id",
    "amount",
    "fee",
    "net",
    "currency"
  };

  /// What makes a row of the CSV what it is; what its payout became of later does not.
  private static final List<String> KEY =
      List.of(
          "transaction date",
          "type",
          "order",
          "amount",
          "fee",
          "net",
          "checkout",
          "payment method name",
          "presentment amount",
          "presentment currency",
          "currency");

  private final Statement statement;
  private final boolean stated;

  private ShopifyPayouts(Statement statement, boolean stated) {
    this.statement = statement;
    this.stated = stated;
  }

  /// The format of the admin's export.
  public static SettlementFormat csv() {
    return new TwoPassFormat(
        "shopify-payments-csv",
        RAIL,
        beginning -> beginning.names("payout id", "payout status", "transaction date"),
        UnstatedPayout.SUM_OF_NET,
        ShopifyPayouts::parseCsv);
  }

  /// The format of the API.
  public static SettlementFormat json() {
    return new TwoPassFormat(
        "shopify-payments-json",
        RAIL,
        ShopifyPayouts::isJson,
        UnstatedPayout.SUM_OF_NET,
        ShopifyPayouts::parseJson);
  }

  private static boolean isJson(Beginning beginning) {
    return beginning.json()
        && beginning.text().contains("\"transactions\"")
        && beginning.text().contains("\"payout_id\"");
  }

  private static long parseCsv(SettlementSource source, Charset charset, Statement statement) {
    var payouts = new ShopifyPayouts(statement, false);
    var table = new Table(row -> payouts.row(row, row.hash(KEY)), WANTED);
    Rows.comma(source, charset, table::take);
    return table.count();
  }

  private static long parseJson(SettlementSource source, Charset charset, Statement statement) {
    var stated = new boolean[1];
    JsonRows.read(source, (list, _) -> stated[0] |= isPayout(list));
    var payouts = new ShopifyPayouts(statement, stated[0]);
    return JsonRows.read(source, payouts::jsonRow);
  }

  private static boolean isPayout(String list) {
    return list.equals("payout") || list.equals("payouts");
  }

  private void jsonRow(String list, Row row) {
    if (isPayout(list)) {
      statement.payout(
          row.required("id"),
          row.requiredAmount("amount", row.currency("currency")),
          Moments.date(row.text("date")),
          null);
    } else if (list.equals("transactions")) {
      if (row.word("test").equals("true")) {
        statement.leftOut();
      } else {
        row(row, row.required("id"));
      }
    }
  }

  private void row(Row row, String key) {
    var payout = row.id("payout id");
    if (payout == null) {
      statement.leftOut();
      return;
    }
    var currency = row.currency("currency");
    var net = row.requiredAmount("net", currency);
    var type = row.required("type");
    var day = Moments.date(first(row, "payout date", "processed at"));
    if (type.equals("payout")) {
      if (!stated) {
        statement.payout(payout, net.negated(), day, null);
      }
      return;
    }
    if (day != null) {
      statement.day(payout, day);
    }
    statement.net(payout, net);
    lines(row, payout, shared(row, key, type), currency);
  }

  private void lines(Row row, String payout, Lined shared, Currency currency) {
    var amount = row.requiredAmount("amount", currency);
    var kind = ShopifyKinds.of(shared.rawType(), row.word("source type"), amount);
    var faced = faced(row, amount);
    if (faced != null) {
      statement.line(payout, shared.gross(kind, faced));
      statement.line(payout, shared.fxOut(faced));
      statement.line(payout, shared.fxIn(amount));
    } else if (!amount.isZero()) {
      statement.line(payout, shared.gross(kind, amount));
    }
    var fee = row.orZero("fee", currency);
    if (!fee.isZero()) {
      statement.line(payout, shared.fee(ShopifyKinds.feeOf(kind), fee.negated()));
    }
  }

  /// What the buyer saw, with the sign of the amount, because exports leave it out; null when that
  /// was the same currency.
  private static @Nullable SignedMoney faced(Row row, SignedMoney amount) {
    if (amount.isZero()
        || row.text("presentment amount") == null
        || row.text("presentment currency") == null) {
      return null;
    }
    var currency = row.currency("presentment currency");
    if (currency.equals(amount.currency())) {
      return null;
    }
    var faced = SignedMoney.of(row.orZero("presentment amount", currency).absolute());
    return amount.minorUnits() < 0 ? faced.negated() : faced;
  }

  private static Lined shared(Row row, String key, String type) {
    var movement = row.id("source order transaction id");
    return new Lined(
        key,
        type,
        first(row, "source order id", "order"),
        movement == null ? row.id("source id") : movement,
        Moments.of(first(row, "processed at", "transaction date")));
  }

  private static @Nullable String first(Row row, String column, String otherwise) {
    var text = row.id(column);
    return text == null ? row.id(otherwise) : text;
  }
}
