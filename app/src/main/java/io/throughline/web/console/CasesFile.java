package io.throughline.web.console;

import static io.throughline.web.file.Cells.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.projection.cases.CaseFilter;
import io.throughline.projection.cases.CasePage;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// Writes exception cases as CSV (RFC 4180, UTF-8), page by page.
final class CasesFile {

  private static final String[] HEADER = {
    "case_id", "type", "severity", "state", "subject_kind", "subject_id", "channel", "detail",
    "remedy", "owner", "due_at", "raised_at", "cause", "resolution", "note", "resolved_at"
  };

  private CasesFile() {}

  static void write(ExceptionCases cases, CaseFilter filter, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      CasePage.Cursor after = null;
      do {
        var page = cases.page(filter, after, ExceptionCases.MAX_PAGE);
        page.cases().forEach(one -> csv.writeRecord(fields(one)));
        csv.flush();
        after = page.next();
      } while (after != null);
    }
  }

  private static String[] fields(CaseSummary one) {
    var resolved = one.resolved();
    return new String[] {
      one.caseId(),
      harmless(one.type()),
      one.severity(),
      one.open() ? "open" : "resolved",
      harmless(one.subjectKind()),
      harmless(one.subjectId()),
      harmless(one.channel()),
      harmless(one.detail()),
      harmless(one.remedy()),
      harmless(one.owner()),
      one.dueAt() == null ? "" : one.dueAt().toString(),
      one.raisedAt().toString(),
      harmless(one.cause()),
      resolved == null ? "" : harmless(resolved.resolution()),
      resolved == null ? "" : harmless(resolved.note()),
      resolved == null ? "" : resolved.at().toString()
    };
  }
}
