package io.throughline.projection.journal.export;

import io.throughline.money.Currency;
import java.time.LocalDate;

/// The journal for beancount. Balances are asserted on the morning after the last day, with no
/// tolerance: left to itself beancount lets one minor unit pass.
public final class BeancountText {

  private BeancountText() {}

  /// The text.
  public static String render(LedgerBook book) {
    var out =
        new StringBuilder(
            """
            option "title" "Throughline journal"
            option "inferred_tolerance_multiplier" "0"

            """);
    for (var account : book.ledgerAccounts()) {
      out.append("1970-01-01 open ").append(LedgerNames.beancount(account)).append('\n');
    }
    opening(book, out);
    book.documents().forEach(document -> document(document, out));
    closing(book, out);
    return out.toString();
  }

  private static void opening(LedgerBook book, StringBuilder out) {
    for (var code : book.currencies()) {
      var balances = book.openingOf(code);
      if (!balances.isEmpty()) {
        begin(book.first().minusDays(1), "Opening balances " + code, out);
        for (var balance : balances) {
          posting(balance.ledgerAccount(), balance.minor(), Currency.of(code), out);
        }
      }
    }
  }

  private static void document(LedgerDocument document, StringBuilder out) {
    begin(document.glDay(), "Journal " + document.memo(), out);
    out.append("  id: ").append(text(document.externalId())).append('\n');
    for (var line : document.lines()) {
      posting(line.ledgerAccount(), line.minor(), document.currency(), out);
    }
  }

  private static void closing(LedgerBook book, StringBuilder out) {
    out.append('\n');
    for (var balance : book.closing()) {
      var currency = Currency.of(balance.currency());
      out.append(book.last().plusDays(1))
          .append(" balance ")
          .append(LedgerNames.beancount(balance.ledgerAccount()))
          .append("  ")
          .append(Decimals.exact(balance.minor(), currency))
          .append(" ~ 0 ")
          .append(currency)
          .append('\n');
    }
  }

  private static void begin(LocalDate day, String narration, StringBuilder out) {
    out.append('\n').append(day).append(" * ").append(text(narration)).append('\n');
  }

  private static void posting(
      String ledgerAccount, long minor, Currency currency, StringBuilder out) {
    out.append("  ")
        .append(LedgerNames.beancount(ledgerAccount))
        .append("  ")
        .append(Decimals.exact(minor, currency))
        .append(' ')
        .append(currency)
        .append('\n');
  }

  private static String text(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
