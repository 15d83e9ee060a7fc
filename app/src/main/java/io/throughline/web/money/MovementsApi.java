package io.throughline.web.money;

import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.security.Caller;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.file.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The movements of orders that a figure of the reconciliation is made of, as they are now.
@RestController
@ReadFrom(Reconciliation.GROUP)
@RequestMapping("/api/reconciliation")
class MovementsApi {

  private final Reconciliation reconciliation;
  private final Moments moments;

  MovementsApi(Reconciliation reconciliation, Moments moments) {
    this.reconciliation = reconciliation;
    this.moments = moments;
  }

  /// A page of movements.
  record Listing(
      Instant asOf,
      long position,
      LocalDate today,
      List<MovementView> movements,
      @Nullable String next) {}

  /// The movements with their orders and events, settled or not, in the order in which they were
  /// recorded.
  @GetMapping("/movements")
  ResponseEntity<Listing> movements(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      MovementsQuery which,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var asked = moments.now(which.today(), Reconciliation.GROUP);
    var page = Pages.page(source(caller, days, which, asked), cursor, limit);
    var next = Pages.next(page, limit, OpenItem::key);
    return Pages.answer(
        new Listing(
            asked.moment().at(),
            asked.moment().position(),
            asked.today(),
            page.stream().map(MovementView::of).toList(),
            next),
        next);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/movements.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      MovementsQuery which,
      HttpServletResponse response)
      throws IOException {
    file(caller, days, which).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/movements.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      MovementsQuery which,
      HttpServletResponse response)
      throws IOException {
    file(caller, days, which).xlsx(response);
  }

  private TableFile<OpenItem> file(Caller caller, DaysQuery days, MovementsQuery which) {
    var asked = moments.now(which.today(), Reconciliation.GROUP);
    return MovementFiles.of("movements", source(caller, days, which, asked));
  }

  private Pages.Source<OpenItem> source(
      Caller caller, DaysQuery days, MovementsQuery which, Asked asked) {
    var filter = days.rows(caller, asked.today());
    var kind = which.wanted();
    return (after, limit) -> reconciliation.movements(filter, kind, asked.today(), after, limit);
  }
}
