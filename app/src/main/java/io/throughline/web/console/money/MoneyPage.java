package io.throughline.web.console.money;

import io.throughline.projection.AsOf;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.api.Past;
import io.throughline.web.api.PastQuery;
import io.throughline.web.console.WhenForm;
import io.throughline.web.console.WhenView;
import io.throughline.web.money.MoneyRow;
import io.throughline.web.money.MoneyRows;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The money of business days: what moved, and whether rails and ledger agree.
@Controller
class MoneyPage {

  /// A past row is worked out anew from its facts: for days, not for years.
  private static final int MOST_PAST_DAYS = 31;

  private final MoneyRows rows;
  private final Past past;
  private final Clock clock;

  MoneyPage(MoneyRows rows, Past past, Clock clock) {
    this.rows = rows;
    this.past = past;
    this.clock = clock;
  }

  @GetMapping(Links.MONEY)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      WhenForm when,
      HttpServletRequest request) {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, Reconciliation.GROUP);
    var filter = form.filter(caller, today(moment));
    var found = find(filter, moment, asked);
    var view = WhenView.of(moment, asked, clock.instant());
    return new ModelAndView("console/money/days")
        .addObject("when", view)
        .addObject("form", form)
        .addObject("choice", form.choice().text())
        .addObject("first", filter.first())
        .addObject("last", filter.last())
        .addObject("moment", view.past() ? "&" + view.link() : "")
        .addObject("rows", found.stream().map(one -> ShownRow.of(one, view)).toList())
        .addObject("totals", totals(found))
        .addObject("csv", Links.file(request, Links.MONEY + ".csv"))
        .addObject("xlsx", Links.file(request, Links.MONEY + ".xlsx"));
  }

  private List<MoneyRow> find(RowFilter filter, AsOf moment, PastQuery asked) {
    if (asked.equals(PastQuery.NOW)) {
      return rows.rows(filter, null, today(moment));
    }
    var first = filter.first();
    if (first == null || first.plusDays(MOST_PAST_DAYS).isBefore(filter.last())) {
      throw ApiProblems.invalidParameter("from", "up to " + MOST_PAST_DAYS + " days before to");
    }
    return rows.rowsAsOf(filter, null, today(moment), moment.position());
  }

  private static LocalDate today(AsOf moment) {
    return moment.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static List<ShownRow> totals(List<MoneyRow> rows) {
    var sums = new TreeMap<String, Figures>();
    rows.forEach(one -> sums.merge(one.key().currency(), Figures.of(one), Figures::plus));
    return sums.entrySet().stream()
        .map(sum -> ShownRow.total(sum.getKey(), sum.getValue()))
        .toList();
  }

  /// Everything that the page shows.
  @GetMapping({Links.MONEY + ".csv", Links.MONEY + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      WhenForm when,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, Reconciliation.GROUP);
    var found = find(form.filter(caller, today(moment)), moment, asked);
    MoneyFiles.rows(found).answer(request, response);
  }
}
