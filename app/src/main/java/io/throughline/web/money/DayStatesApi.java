package io.throughline.web.money;

import io.throughline.projection.journal.Journal;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which business days are closed; and of a closed one what was known then and what is known now.
@RestController
@ReadFrom({Reconciliation.GROUP, Journal.GROUP})
@RequestMapping("/api/business-days")
class DayStatesApi {

  private static final int MOST_LATE = 200;

  private final BusinessDays days;
  private final Moments moments;

  DayStatesApi(BusinessDays days, Moments moments) {
    this.days = days;
    this.moments = moments;
  }

  /// A page of days.
  record Listing(Instant asOf, long position, List<DayView> days, @Nullable String next) {}

  /// A day then and now.
  ///
  /// @param then the rows by what the last close had; none when it was never closed
  /// @param now the rows by what is known now
  /// @param contentHashNow what the day's rows hash to now: another than that of the close when
  ///   something is different
  /// @param lateItems the first two hundred of what came after the last close
  record Detail(
      Instant asOf,
      long position,
      LocalDate today,
      DayView day,
      List<RowView> then,
      List<RowView> now,
      String contentHashNow,
      List<LateView> lateItems) {}

  /// The days that have figures or were closed, newest first: of the last seven when none are
  /// named.
  @GetMapping
  ResponseEntity<Listing> days(
      @AuthenticationPrincipal Caller caller,
      DaysQuery query,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var found = found(caller, query, state);
    var page =
        Pages.page(
            (after, most) -> Pages.cut(found, DayStatesApi::text, after, most), cursor, limit);
    var next = Pages.next(page, limit, DayStatesApi::text);
    var moment = moments.now(null, MoneyRows.GROUPS).moment();
    return Pages.answer(new Listing(moment.at(), moment.position(), page, next), next);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/days.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery query,
      @RequestParam(required = false) @Nullable String state,
      HttpServletResponse response)
      throws IOException {
    DayFiles.of(found(caller, query, state)).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/days.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery query,
      @RequestParam(required = false) @Nullable String state,
      HttpServletResponse response)
      throws IOException {
    DayFiles.of(found(caller, query, state)).xlsx(response);
  }

  /// One day: what the last close said, and what its rows say now. 404 when it has no figures and
  /// was never closed.
  @GetMapping("/{channel}/{account}/{day}")
  Detail day(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestParam(required = false) @Nullable String today) {
    var date = Texts.day("day", day);
    if (date == null || !caller.sees(channel)) {
      throw ApiProblems.notFound();
    }
    var asked = moments.now(today, MoneyRows.GROUPS);
    var filter = RowFilter.of(channel, account, date, date);
    var found = days.find(filter, null).stream().findFirst().orElseThrow(ApiProblems::notFound);
    return new Detail(
        asked.moment().at(),
        asked.moment().position(),
        asked.today(),
        found,
        days.then(found, asked.today()).stream().map(RowView::of).toList(),
        days.now(found, asked.today()).stream().map(RowView::of).toList(),
        days.contentHash(found, asked.moment().position()),
        days.late(filter, MOST_LATE).stream().map(LateView::of).toList());
  }

  private List<DayView> found(Caller caller, DaysQuery query, @Nullable String state) {
    var today = moments.now(null, MoneyRows.GROUPS).today();
    return days.find(query.rows(caller, today), Texts.word("state", state, DayWord.class));
  }

  private static String text(DayView day) {
    return day.businessDay() + "\n" + day.channel() + "\n" + day.account();
  }
}
