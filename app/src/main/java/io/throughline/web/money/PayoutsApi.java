package io.throughline.web.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.projection.reconciliation.PayoutItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.security.Caller;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.problem.ApiProblems;
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

/// Statements of rails, what they paid out, and their lines.
@RestController
@ReadFrom(Reconciliation.GROUP)
@RequestMapping("/api/payouts")
class PayoutsApi {

  private final Reconciliation reconciliation;
  private final Moments moments;

  PayoutsApi(Reconciliation reconciliation, Moments moments) {
    this.reconciliation = reconciliation;
    this.moments = moments;
  }

  /// A page of payouts.
  record Listing(Instant asOf, long position, List<PayoutView> payouts, @Nullable String next) {}

  /// A page of lines of one statement.
  record Lines(Instant asOf, long position, List<LineView> lines, @Nullable String next) {}

  /// The payouts of any business day, newest first.
  @GetMapping
  ResponseEntity<Listing> payouts(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = moments.now(null, Reconciliation.GROUP).moment();
    var page = Pages.page(source(caller, days), cursor, limit);
    var next = Pages.next(page, limit, PayoutItem::key);
    return Pages.answer(
        new Listing(
            moment.at(), moment.position(), page.stream().map(PayoutView::of).toList(), next),
        next);
  }

  /// The lines of a statement that count, with fees and all that no order has to do with.
  @GetMapping("/lines")
  ResponseEntity<Lines> lines(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String settlementId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = moments.now(null, Reconciliation.GROUP).moment();
    var page = Pages.page(lines(caller, settlementId), cursor, limit);
    var next = Pages.next(page, limit, LineItem::key);
    return Pages.answer(
        new Lines(moment.at(), moment.position(), page.stream().map(LineView::of).toList(), next),
        next);
  }

  /// The lines of a statement, all of them, as a CSV file.
  @GetMapping("/lines.csv")
  void linesCsv(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String settlementId,
      HttpServletResponse response)
      throws IOException {
    LineFiles.of(lines(caller, settlementId)).csv(response);
  }

  /// The lines of a statement, all of them, as an XLSX file.
  @GetMapping("/lines.xlsx")
  void linesXlsx(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String settlementId,
      HttpServletResponse response)
      throws IOException {
    LineFiles.of(lines(caller, settlementId)).xlsx(response);
  }

  /// The payouts, all of them, as a CSV file.
  @GetMapping("/payouts.csv")
  void csv(@AuthenticationPrincipal Caller caller, DaysQuery days, HttpServletResponse response)
      throws IOException {
    PayoutFiles.of(source(caller, days)).csv(response);
  }

  /// The payouts, all of them, as an XLSX file.
  @GetMapping("/payouts.xlsx")
  void xlsx(@AuthenticationPrincipal Caller caller, DaysQuery days, HttpServletResponse response)
      throws IOException {
    PayoutFiles.of(source(caller, days)).xlsx(response);
  }

  private Pages.Source<PayoutItem> source(Caller caller, DaysQuery days) {
    var filter = days.everything(caller);
    return (after, limit) -> reconciliation.payouts(filter, after, limit);
  }

  /// A statement is of one channel: whoever may not see its first line may see none.
  private Pages.Source<LineItem> lines(Caller caller, String settlementId) {
    var id = Texts.text("settlementId", settlementId);
    if (id == null) {
      throw ApiProblems.invalidParameter("settlementId", "given");
    }
    var first = reconciliation.linesOf(id, null, 1);
    if (!first.isEmpty() && !caller.sees(first.getFirst().channel())) {
      throw ApiProblems.notFound();
    }
    return (after, limit) -> reconciliation.linesOf(id, after, limit);
  }
}
