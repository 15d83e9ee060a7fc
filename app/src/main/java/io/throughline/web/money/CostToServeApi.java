package io.throughline.web.money;

import io.throughline.projection.reconciliation.CostToServe;
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

/// What rails and marketplaces keep for selling, by channel, account and SKU.
@RestController
@ReadFrom(Reconciliation.GROUP)
@RequestMapping("/api/cost-to-serve")
class CostToServeApi {

  private final Reconciliation reconciliation;
  private final Moments moments;

  CostToServeApi(Reconciliation reconciliation, Moments moments) {
    this.reconciliation = reconciliation;
    this.moments = moments;
  }

  /// A page of costs.
  record Listing(Instant asOf, long position, List<CostView> costs, @Nullable String next) {}

  /// Costs by business day of the statements, oldest first: those of the last seven days when none
  /// are named.
  @GetMapping
  ResponseEntity<Listing> costs(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String sku,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var asked = moments.now(null, Reconciliation.GROUP);
    var page = Pages.page(source(caller, days, sku, asked), cursor, limit);
    var next = Pages.next(page, limit, CostToServe::key);
    return Pages.answer(
        new Listing(
            asked.moment().at(),
            asked.moment().position(),
            page.stream().map(CostView::of).toList(),
            next),
        next);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/costs.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String sku,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.now(null, Reconciliation.GROUP);
    CostFiles.of(source(caller, days, sku, asked)).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/costs.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String sku,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.now(null, Reconciliation.GROUP);
    CostFiles.of(source(caller, days, sku, asked)).xlsx(response);
  }

  private Pages.Source<CostToServe> source(
      Caller caller, DaysQuery days, @Nullable String sku, Asked asked) {
    var filter = days.rows(caller, asked.today());
    var item = Texts.text("sku", sku);
    return (after, limit) -> reconciliation.costs(filter, item, after, limit);
  }
}
