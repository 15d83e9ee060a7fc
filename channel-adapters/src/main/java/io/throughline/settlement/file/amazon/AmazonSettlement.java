package io.throughline.settlement.file.amazon;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Decimals;
import io.throughline.settlement.file.Moments;
import io.throughline.settlement.file.Row;
import io.throughline.settlement.file.Rows;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.file.Statement;
import io.throughline.settlement.file.Table;
import io.throughline.settlement.file.TwoPassFormat;
import io.throughline.settlement.file.UnstatedPayout;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Amazon's settlement report, flat file V2: tab separated, one marketplace currency per file,
/// amounts and dates as the marketplace's country writes them, each on its own.
///
/// What belongs to the settlement (id, dates, total) stands in a summary row of its own or on every
/// row; a row that leaves it out belongs to the settlement of the row before. A {@code Transfer}
/// row repeats the total and is no line. A row without an amount (a quantity only) is none either.
public final class AmazonSettlement {

  private static final String[] WANTED = {
    "settlement id",
    "deposit date",
    "total amount",
    "currency",
    "transaction type",
    "order id",
    "amount type",
    "amount description",
    "amount"
  };

  /// What makes a row what it is. What belongs to the settlement does not: it may stand on the row
  /// or not.
  private static final List<String> KEY =
      List.of(
          "transaction type",
          "order id",
          "merchant order id",
          "adjustment id",
          "shipment id",
          "marketplace name",
          "amount type",
          "amount description",
          "amount",
          "fulfillment id",
          "posted date",
          "posted date time",
          "order item code",
          "merchant order item id",
          "merchant adjustment item id",
          "sku",
          "quantity purchased",
          "promotion id");

  private final Statement statement;
  private @Nullable String settlement;
  private @Nullable Currency currency;
  private boolean totalSeen;

  private AmazonSettlement(Statement statement) {
    this.statement = statement;
  }

  /// The format.
  public static SettlementFormat format() {
    return new TwoPassFormat(
        "amazon-v2",
        "amazon",
        beginning -> beginning.names("settlement id", "total amount"),
        UnstatedPayout.REFUSED,
        AmazonSettlement::parse);
  }

  private static long parse(SettlementSource source, Charset charset, Statement statement) {
    var table = new Table(new AmazonSettlement(statement)::row, WANTED);
    Rows.tab(source, charset, table::take);
    return table.count();
  }

  private void row(Row row) {
    settlement(row);
    var id = settlement;
    if (id == null) {
      throw row.unreadable("NO_PAYOUT", "No row up to here names a settlement-id.");
    }
    var held = currency;
    if (held == null) {
      throw row.unreadable("UNKNOWN_CURRENCY", "No row up to here names a currency.");
    }
    total(row, id, held);
    var amount = row.amount("amount", held, text -> Decimals.local(text, held.digits()));
    if (amount == null || row.word("transaction type").equals("transfer")) {
      return;
    }
    statement.line(id, line(row, amount));
  }

  private void settlement(Row row) {
    var named = row.id("settlement id");
    if (named != null && !named.equals(settlement)) {
      settlement = named;
      totalSeen = false;
    }
    if (row.text("currency") != null) {
      currency = row.currency("currency");
    }
  }

  /// The first total of a settlement counts; the others repeat it.
  private void total(Row row, String id, Currency held) {
    var total = row.amount("total amount", held, text -> Decimals.local(text, held.digits()));
    if (total == null || totalSeen) {
      return;
    }
    totalSeen = true;
    var deposited = Moments.date(row.text("deposit date"));
    statement.payout(
        id,
        total,
        deposited == null ? Moments.date(row.text("settlement end date")) : deposited,
        null);
  }

  private static SettlementLine line(Row row, SignedMoney amount) {
    var type = row.text("transaction type");
    var amountType = row.text("amount type");
    var description = row.text("amount description");
    return new SettlementLine(
        row.hash(KEY),
        AmazonKinds.of(lower(type), lower(amountType), lower(description)),
        String.join("|", shown(type), shown(amountType), shown(description)),
        row.id("order id"),
        null,
        row.text("sku"),
        row.units("quantity purchased"),
        amount,
        posted(row));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Instant posted(Row row) {
    var stated = row.text("posted date time");
    return Moments.of(stated == null ? row.text("posted date") : stated);
  }
}
