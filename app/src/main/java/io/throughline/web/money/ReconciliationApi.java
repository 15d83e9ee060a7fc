package io.throughline.web.money;

import io.throughline.projection.journal.Journal;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.security.Caller;
import io.throughline.web.api.PastQuery;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether captured, settled and posted agree, by business day, account, rail and currency; by what
/// is known now or was known then.
@RestController
@ReadFrom({Reconciliation.GROUP, Journal.GROUP})
@RequestMapping("/api/reconciliation")
class ReconciliationApi {

  private static final int PARTS = 5;

  private final MoneyRows rows;
  private final Moments moments;

  ReconciliationApi(MoneyRows rows, Moments moments) {
    this.rows = rows;
    this.moments = moments;
  }

  /// A page of rows, and the moment and day that they stand for.
  record Listing(
      Instant asOf, long position, LocalDate today, List<RowView> rows, @Nullable String next) {}

  /// The rows, newest day first: those of the last seven days when none are named. What is overdue
  /// is so on {@code today}.
  @GetMapping
  ResponseEntity<Listing> rows(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      RowsQuery which,
      PastQuery when,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Pages.limit(limit);
    var after = after(cursor);
    var asked = moments.of(when, which.today(), MoneyRows.GROUPS);
    var page =
        found(caller, days, which, asked).stream()
            .filter(row -> after == null || MoneyRows.NEWEST_FIRST.compare(row.key(), after) > 0)
            .limit(limit)
            .toList();
    var next = Pages.next(page, limit, row -> text(row.key()));
    return Pages.answer(
        new Listing(
            asked.moment().at(),
            asked.moment().position(),
            asked.today(),
            page.stream().map(RowView::of).toList(),
            next),
        next);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/rows.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      RowsQuery which,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.of(when, which.today(), MoneyRows.GROUPS);
    RowFiles.of(found(caller, days, which, asked)).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/rows.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      RowsQuery which,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.of(when, which.today(), MoneyRows.GROUPS);
    RowFiles.of(found(caller, days, which, asked)).xlsx(response);
  }

  private List<MoneyRow> found(Caller caller, DaysQuery days, RowsQuery which, Asked asked) {
    var filter = days.rows(caller, asked.today());
    return asked.past()
        ? rows.rowsAsOf(filter, which.wanted(), asked.today(), asked.moment().position())
        : rows.rows(filter, which.wanted(), asked.today());
  }

  private static String text(RowKey key) {
    return String.join(
        "\n",
        key.businessDay().toString(),
        key.currency(),
        key.channel(),
        key.account(),
        key.rail());
  }

  private static @Nullable RowKey after(@Nullable String cursor) {
    var key = Pages.key(cursor);
    if (key == null) {
      return null;
    }
    var parts = key.split("\n", PARTS);
    if (parts.length != PARTS) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
    var day = Objects.requireNonNull(Texts.day("cursor", parts[0]));
    return new RowKey(day, parts[2], parts[3], parts[4], parts[1]);
  }
}
