package io.throughline.projection.journal.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Manual journals as Xero imports them: rows of one narration and date are one journal, of at most
/// 300 lines a file. There is no column for a currency, so a file is of one currency.
public final class XeroCsv {

  /// Unlike digits alone, read the same in every country.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

  private static final int MOST_LINES = 300;

  private XeroCsv() {}

  /// The file.
  ///
  /// @param taxRate full name of the rate there that means none
  /// @throws NotExportable when an account is not in the chart, an amount is finer than two
  ///   decimals or longer than ten digits, there are several currencies, or too many lines
  public static String render(List<LedgerDocument> documents, Chart chart, String taxRate) {
    requireFits(documents);
    var csv =
        new Csv()
            .header(
                "*Narration",
                "*Date",
                "Description",
                "*AccountCode",
                "*TaxRate",
                "*Amount",
                "TrackingName1",
                "TrackingOption1",
                "TrackingName2",
                "TrackingOption2");
    for (var document : documents) {
      for (var line : document.lines()) {
        csv.text(document.externalId())
            .text(DAY.format(document.glDay()))
            .text(line.ledgerAccount() + " " + document.currency())
            .text(chart.customerAccount(line.ledgerAccount()))
            .text(taxRate)
            .number(Decimals.two(line.minor(), document.currency()))
            .text("")
            .text("")
            .text("")
            .text("")
            .endRow();
      }
    }
    return csv.toString();
  }

  private static void requireFits(List<LedgerDocument> documents) {
    if (documents.stream().map(document -> document.currency()).distinct().count() > 1) {
      throw new NotExportable("several currencies in one file");
    }
    int lines = documents.stream().mapToInt(document -> document.lines().size()).sum();
    if (lines > MOST_LINES) {
      throw new NotExportable("%d lines in one file, at most %d".formatted(lines, MOST_LINES));
    }
  }
}
