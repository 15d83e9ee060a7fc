package io.throughline.web.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.security.Caller;
import io.throughline.web.api.ReadFrom;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The lines of statements behind a row of the reconciliation, as they are now.
@RestController
@ReadFrom(Reconciliation.GROUP)
@RequestMapping("/api/reconciliation")
class StatementLinesApi {

  private final Reconciliation reconciliation;
  private final Moments moments;

  StatementLinesApi(Reconciliation reconciliation, Moments moments) {
    this.reconciliation = reconciliation;
    this.moments = moments;
  }

  /// A page of lines.
  record Listing(Instant asOf, long position, List<LineView> lines, @Nullable String next) {}

  /// The lines that settle the row's movements, or stand on it as a difference. The row has to be
  /// named in full.
  @GetMapping("/lines")
  ResponseEntity<Listing> lines(
      @AuthenticationPrincipal Caller caller,
      RowKeyQuery row,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = moments.now(null, Reconciliation.GROUP).moment();
    var page = Pages.page(source(caller, row), cursor, limit);
    var next = Pages.next(page, limit, LineItem::key);
    return Pages.answer(
        new Listing(moment.at(), moment.position(), page.stream().map(LineView::of).toList(), next),
        next);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/lines.csv")
  void csv(@AuthenticationPrincipal Caller caller, RowKeyQuery row, HttpServletResponse response)
      throws IOException {
    LineFiles.of(source(caller, row)).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/lines.xlsx")
  void xlsx(@AuthenticationPrincipal Caller caller, RowKeyQuery row, HttpServletResponse response)
      throws IOException {
    LineFiles.of(source(caller, row)).xlsx(response);
  }

  private Pages.Source<LineItem> source(Caller caller, RowKeyQuery row) {
    var key = row.of(caller);
    return (after, limit) -> reconciliation.linesBehind(key, after, limit);
  }
}
