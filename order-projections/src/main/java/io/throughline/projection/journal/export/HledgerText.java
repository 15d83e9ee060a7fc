package io.throughline.projection.journal.export;

import io.throughline.money.Currency;
import java.time.LocalDate;

/// The journal for hledger. Every account is asserted at the end; {@code hledger check -s} refuses
/// a leg or a figure that is off by one minor unit.
public final class HledgerText {

  private HledgerText() {}

  /// The text.
  public static String render(LedgerBook book) {
    var out = new StringBuilder("decimal-mark .\n\n");
    for (var code : book.currencies()) {
      out.append("commodity ").append(sample(Currency.of(code))).append('\n');
    }
    for (var account : book.ledgerAccounts()) {
      out.append("account ").append(LedgerNames.hledger(account)).append('\n');
    }
    opening(book, out);
    book.documents().forEach(document -> document(document, out));
    closing(book, out);
    return out.toString();
  }

  /// With its decimal mark, so that 1.000 of three digits is not a thousand.
  private static String sample(Currency currency) {
    return "1000"
        + (currency.digits() == 0 ? "." : "." + "0".repeat(currency.digits()))
        + " "
        + currency;
  }

  private static void opening(LedgerBook book, StringBuilder out) {
    for (var code : book.currencies()) {
      var balances = book.openingOf(code);
      if (!balances.isEmpty()) {
        begin(book.first().minusDays(1), "Opening balances " + code, out);
        for (var balance : balances) {
          posting(balance.ledgerAccount(), balance.minor(), Currency.of(code), out);
          out.append('\n');
        }
      }
    }
  }

  private static void document(LedgerDocument document, StringBuilder out) {
    begin(document.glDay(), "Journal " + LedgerNames.hledger(document.memo()), out);
    out.append("    ; id: ").append(LedgerNames.hledger(document.externalId())).append('\n');
    for (var line : document.lines()) {
      posting(line.ledgerAccount(), line.minor(), document.currency(), out);
      out.append('\n');
    }
  }

  private static void closing(LedgerBook book, StringBuilder out) {
    if (book.closing().isEmpty()) {
      return;
    }
    begin(book.last(), "Balances of the read model", out);
    for (var balance : book.closing()) {
      var currency = Currency.of(balance.currency());
      posting(balance.ledgerAccount(), 0, currency, out);
      out.append(" = ").append(amount(balance.minor(), currency)).append('\n');
    }
  }

  private static void begin(LocalDate day, String description, StringBuilder out) {
    out.append('\n').append(day).append(' ').append(description).append('\n');
  }

  private static void posting(
      String ledgerAccount, long minor, Currency currency, StringBuilder out) {
    out.append("    ")
        .append(LedgerNames.hledger(ledgerAccount))
        .append("  ")
        .append(amount(minor, currency));
  }

  private static String amount(long minor, Currency currency) {
    return Decimals.exact(minor, currency) + " " + currency;
  }
}
