package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.security.Caller;
import io.throughline.web.console.Moment;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The lines of statements that settle what moved: of one row of the page of days.
@Controller
class LinesPage {

  private final Reconciliation reconciliation;
  private final Clock clock;

  LinesPage(Reconciliation reconciliation, Clock clock) {
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @GetMapping(Links.LINES)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var page = lines(caller, form).page(cursor);
    var now = clock.instant();
    return new ModelAndView("console/money/lines")
        .addObject("now", Moment.of(now, now))
        .addObject("rows", page.rows().stream().map(LineRow::of).toList())
        .addObject("csv", Links.file(request, Links.LINES + ".csv"))
        .addObject("xlsx", Links.file(request, Links.LINES + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({Links.LINES + ".csv", Links.LINES + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MoneyFiles.lines(lines(caller, form)).answer(request, response);
  }

  private Pages<LineItem> lines(Caller caller, MoneyForm form) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var row = row(form.listFilter(caller, today));
    if (row == null || !caller.sees(row.channel())) {
      return new Pages<>(List.of(), LineItem::key);
    }
    return Pages.of((after, limit) -> reconciliation.linesBehind(row, after, limit), LineItem::key);
  }

  /// The one row that is asked for; null when it is none.
  private static @Nullable RowKey row(RowFilter filter) {
    var first = filter.first();
    var channel = filter.channel();
    var account = filter.account();
    var rail = filter.rail();
    var currency = filter.currency();
    if (first == null || channel == null || account == null || rail == null || currency == null) {
      return null;
    }
    if (!first.equals(filter.last())) {
      throw ApiProblems.invalidParameter("to", "the same day as from");
    }
    return new RowKey(first, channel, account, rail, currency);
  }
}
