package io.throughline.projection.journal.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Journal entries as QuickBooks Online imports them: rows of one Journal No are one entry. Account
/// numbers must be switched off there during the import.
public final class QuickBooksCsv {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  /// A journal's number has at most 21 characters there.
  private static final int HASH_DIGITS = 18;

  private QuickBooksCsv() {}

  /// The file.
  ///
  /// @throws NotExportable when an account is not in the chart, or an amount is finer than two
  ///   decimals or longer than ten digits
  public static String render(List<LedgerDocument> documents, Chart chart) {
    var csv =
        new Csv()
            .header(
                "Journal No",
                "Journal Date",
                "Account Name",
                "Debits",
                "Credits",
                "Description",
                "Name",
                "Currency",
                "Class",
                "Location");
    for (var document : documents) {
      for (var line : document.lines()) {
        csv.text(number(document))
            .text(DAY.format(document.glDay()))
            .text(chart.customerAccount(line.ledgerAccount()))
            .number(Decimals.debit(line.minor(), document.currency()))
            .number(Decimals.credit(line.minor(), document.currency()))
            .text(line.ledgerAccount() + " " + document.externalId())
            .text("")
            .text(document.currency().code())
            .text(document.channel())
            .text("")
            .endRow();
      }
    }
    return csv.toString();
  }

  private static String number(LedgerDocument document) {
    return "TL-" + Documents.sha256(document.externalId()).substring(0, HASH_DIGITS);
  }
}
