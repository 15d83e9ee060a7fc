package io.throughline.web.money;

import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.VarianceItem;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The differences between what happened and what rails say.
@RestController
@ReadFrom(Reconciliation.GROUP)
@RequestMapping("/api/variances")
class VariancesApi {

  private final Reconciliation reconciliation;
  private final Moments moments;

  VariancesApi(Reconciliation reconciliation, Moments moments) {
    this.reconciliation = reconciliation;
    this.moments = moments;
  }

  /// A page of differences.
  record Listing(
      Instant asOf, long position, List<VarianceView> variances, @Nullable String next) {}

  /// The differences of any business day, oldest first.
  @GetMapping
  ResponseEntity<Listing> variances(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      VariancesQuery which,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = moments.now(null, Reconciliation.GROUP).moment();
    var page = Pages.page(source(caller, days, which), cursor, limit);
    var next = Pages.next(page, limit, VarianceItem::key);
    return Pages.answer(
        new Listing(
            moment.at(), moment.position(), page.stream().map(VarianceView::of).toList(), next),
        next);
  }

  /// One difference; 404 when it is gone.
  @GetMapping("/{varianceId}")
  VarianceView variance(@AuthenticationPrincipal Caller caller, @PathVariable String varianceId) {
    return reconciliation
        .variance(varianceId)
        .filter(found -> caller.sees(found.row().channel()))
        .map(VarianceView::of)
        .orElseThrow(ApiProblems::notFound);
  }

  /// The same list, all of it, as a CSV file.
  @GetMapping("/variances.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      VariancesQuery which,
      HttpServletResponse response)
      throws IOException {
    VarianceFiles.of(source(caller, days, which)).csv(response);
  }

  /// The same list, all of it, as an XLSX file.
  @GetMapping("/variances.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      VariancesQuery which,
      HttpServletResponse response)
      throws IOException {
    VarianceFiles.of(source(caller, days, which)).xlsx(response);
  }

  private Pages.Source<VarianceItem> source(Caller caller, DaysQuery days, VariancesQuery which) {
    var filter = which.of(days.everything(caller));
    return (after, limit) -> reconciliation.variances(filter, after, limit);
  }
}
