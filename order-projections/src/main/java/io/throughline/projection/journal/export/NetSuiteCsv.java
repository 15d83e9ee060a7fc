package io.throughline.projection.journal.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Journal entries as NetSuite imports them: rows of one External ID are one entry. Rule:
/// SETTLEMENT-FORMATS, GL journal imports.
public final class NetSuiteCsv {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  private NetSuiteCsv() {}

  /// The file.
  ///
  /// @param subsidiary its name there; empty where there is one only
  /// @throws NotExportable when an account is not in the chart, or an amount is finer than two
  ///   decimals or longer than ten digits
  public static String render(List<LedgerDocument> documents, Chart chart, String subsidiary) {
    var csv =
        new Csv()
            .header(
                "External ID",
                "Tran Date",
                "Subsidiary",
                "Currency",
                "Exchange Rate",
                "Account",
                "Debit",
                "Credit",
                "Memo",
                "Class");
    for (var document : documents) {
      for (var line : document.lines()) {
        csv.text(document.externalId())
            .text(DAY.format(document.glDay()))
            .text(subsidiary)
            .text(document.currency().code())
            .number("") // the rate of that day there
            .text(chart.customerAccount(line.ledgerAccount()))
            .number(Decimals.debit(line.minor(), document.currency()))
            .number(Decimals.credit(line.minor(), document.currency()))
            .text(line.ledgerAccount())
            .text(document.channel())
            .endRow();
      }
    }
    return csv.toString();
  }
}
