package io.throughline.web.money;

import io.throughline.projection.journal.EntryFilter;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.export.BeancountText;
import io.throughline.projection.journal.export.Chart;
import io.throughline.projection.journal.export.Documents;
import io.throughline.projection.journal.export.HledgerText;
import io.throughline.projection.journal.export.LedgerBook;
import io.throughline.projection.journal.export.LedgerDocument;
import io.throughline.projection.journal.export.NetSuiteCsv;
import io.throughline.projection.journal.export.NotExportable;
import io.throughline.projection.journal.export.QuickBooksCsv;
import io.throughline.projection.journal.export.XeroCsv;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import org.springframework.stereotype.Component;

/// The journal as programs of accountants read it.
@Component
public class JournalExports {

  private final Journal journal;

  JournalExports(Journal journal) {
    this.journal = journal;
  }

  /// The file of this part of the journal.
  ///
  /// @param position everything up to here counts
  /// @throws org.springframework.web.ErrorResponseException 400 when the format cannot take it, 404
  ///   when it is not for the caller's eyes
  public String render(ExportFormat format, ExportQuery query, Caller caller, long position) {
    try {
      return format.hasBalances()
          ? text(format, book(query, caller, position))
          : csv(format, query, documents(query, caller, position));
    } catch (NotExportable why) {
      throw ApiProblems.invalidParameter("format", "one that can take this: " + why.getMessage());
    }
  }

  private static String text(ExportFormat format, LedgerBook book) {
    return format == ExportFormat.HLEDGER ? HledgerText.render(book) : BeancountText.render(book);
  }

  private String csv(ExportFormat format, ExportQuery query, List<LedgerDocument> documents) {
    var chart = new Chart(journal.chart());
    return switch (format) {
      case NETSUITE -> NetSuiteCsv.render(documents, chart, query.subsidiaryName());
      case QUICKBOOKS -> QuickBooksCsv.render(documents, chart);
      default -> XeroCsv.render(documents, chart, query.taxRateName());
    };
  }

  private LedgerBook book(ExportQuery query, Caller caller, long position) {
    if (query.batch() != null) {
      throw ApiProblems.invalidParameter("format", "netsuite, quickbooks or xero for a batch");
    }
    var first = query.first();
    var last = query.last();
    return new LedgerBook(
        first,
        last,
        journal.trialBalance(query.upTo(first.minusDays(1)), position),
        documents(query, caller, position),
        journal.trialBalance(query.upTo(last), position));
  }

  private List<LedgerDocument> documents(ExportQuery query, Caller caller, long position) {
    var batch = query.batch();
    if (batch == null) {
      visible(caller, query.channelName());
      return Documents.of(journal.summary(query.entries(), position), null);
    }
    var found = journal.batch(batch).orElseThrow(ApiProblems::notFound);
    visible(caller, found.channel());
    return Documents.of(journal.summary(EntryFilter.ofBatch(batch), position), batch);
  }

  private static void visible(Caller caller, String channel) {
    if (!caller.sees(channel)) {
      throw ApiProblems.notFound();
    }
  }
}
