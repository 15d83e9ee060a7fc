package io.throughline.web.console;

import io.throughline.projection.cases.CaseFilter;
import io.throughline.projection.cases.CasePage;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Exception cases as a file: all pages of the list.
final class CasesFile {

  private static final List<Column<CaseSummary>> COLUMNS =
      List.of(
          new Column<>("case_id", CaseSummary::caseId),
          new Column<>("type", CaseSummary::type),
          new Column<>("severity", CaseSummary::severity),
          new Column<>("state", one -> one.open() ? "open" : "resolved"),
          new Column<>("subject_kind", CaseSummary::subjectKind),
          new Column<>("subject_id", CaseSummary::subjectId),
          new Column<>("channel", CaseSummary::channel),
          new Column<>("detail", CaseSummary::detail),
          new Column<>("remedy", CaseSummary::remedy),
          new Column<>("owner", CaseSummary::owner),
          new Column<>("due_at", CaseSummary::dueAt),
          new Column<>("raised_at", CaseSummary::raisedAt),
          new Column<>("cause", CaseSummary::cause),
          new Column<>("resolution", resolved(CaseSummary.Resolved::resolution)),
          new Column<>("note", resolved(CaseSummary.Resolved::note)),
          new Column<>("resolved_at", resolved(CaseSummary.Resolved::at)));

  private CasesFile() {}

  /// All cases that the filter lets through.
  static TableFile<CaseSummary> of(ExceptionCases cases, CaseFilter filter) {
    return new TableFile<>(
        "exceptions",
        COLUMNS,
        taker -> {
          CasePage.Cursor after = null;
          do {
            var page = cases.page(filter, after, ExceptionCases.MAX_PAGE);
            page.cases().forEach(taker);
            after = page.next();
          } while (after != null);
        });
  }

  private static Function<CaseSummary, @Nullable Object> resolved(
      Function<CaseSummary.Resolved, Object> value) {
    return one -> one.resolved() == null ? null : value.apply(one.resolved());
  }
}
