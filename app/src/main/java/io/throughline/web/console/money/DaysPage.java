package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.DayState;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.console.Moment;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which business days of which accounts are closed.
@Controller
class DaysPage {

  private static final int USUAL_DAYS = 31;

  private static final List<Column<DayState>> COLUMNS =
      List.of(
          new Column<>("business_day", DayState::businessDay),
          new Column<>("channel", DayState::channel),
          new Column<>("account", DayState::account),
          new Column<>("state", DayState::state),
          new Column<>("version", DayState::version),
          new Column<>("late_items", DayState::lateItems),
          new Column<>("closed_at", day -> day.close() == null ? null : day.close().at()),
          new Column<>("closed_by", day -> day.close() == null ? null : day.close().by()),
          new Column<>("close_hash", day -> day.close() == null ? null : day.close().closeHash()));

  private final Reconciliation reconciliation;
  private final Clock clock;

  DaysPage(Reconciliation reconciliation, Clock clock) {
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /// The list, the newest day first: of the last month, unless days are named.
  @GetMapping(Links.DAYS)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller, MoneyForm form, HttpServletRequest request) {
    var filter = filter(caller, form);
    var now = clock.instant();
    return new ModelAndView("console/money/closes")
        .addObject("form", form)
        .addObject("first", filter.first())
        .addObject("last", filter.last())
        .addObject("now", Moment.of(now, now))
        .addObject(
            "rows",
            reconciliation.dayStates(filter).stream().map(day -> DayRow.of(day, now)).toList())
        .addObject("csv", Links.file(request, Links.DAYS + ".csv"))
        .addObject("xlsx", Links.file(request, Links.DAYS + ".xlsx"));
  }

  /// Everything that the page shows.
  @GetMapping({Links.DAYS + ".csv", Links.DAYS + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var days = reconciliation.dayStates(filter(caller, form));
    new TableFile<DayState>("days", COLUMNS, days::forEach).answer(request, response);
  }

  private RowFilter filter(Caller caller, MoneyForm form) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return form.choice() == MoneyForm.Choice.RANGE
        ? form.filter(caller, today)
        : form.filter(caller, today.minusDays(USUAL_DAYS), today);
  }
}
