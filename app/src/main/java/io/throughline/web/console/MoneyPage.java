package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.projection.AsOf;
import io.throughline.projection.money.DailyMoney;
import io.throughline.projection.money.MoneyDay;
import io.throughline.projection.money.MovementFilter;
import io.throughline.security.Caller;
import io.throughline.web.api.MoneyFile;
import io.throughline.web.api.MoneyQuery;
import io.throughline.web.api.Past;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// What came in and went back, by business day.
@Controller
class MoneyPage {

  private static final String PATH = "/console/money";
  private static final int PAGE = 50;

  private final DailyMoney money;
  private final Past past;
  private final Clock clock;

  MoneyPage(DailyMoney money, Past past, Clock clock) {
    this.money = money;
    this.past = past;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView page(@AuthenticationPrincipal Caller caller, MoneyQuery query, WhenForm when) {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, DailyMoney.GROUP);
    var filter = query.filter(caller, today());
    var days = money.days(moment, filter);
    var view = WhenView.of(moment, asked, clock.instant());
    return new ModelAndView("console/money")
        .addObject("when", view)
        .addObject("first", filter.first())
        .addObject("last", filter.last())
        .addObject("rows", days.stream().map(day -> MoneyRow.of(day, view)).toList())
        .addObject("charts", charts(days, filter));
  }

  private static List<Chart> charts(List<MoneyDay> days, MovementFilter filter) {
    var byCurrency =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> day.captured().currency().code(), TreeMap::new, Collectors.toList()));
    return byCurrency.entrySet().stream()
        .map(
            one ->
                Chart.bars(
                    "Captured by business day, " + one.getKey(),
                    filter
                        .first()
                        .datesUntil(filter.last().plusDays(1))
                        .map(day -> new Chart.Named(day.toString(), captured(one.getValue(), day)))
                        .toList(),
                    minor -> Amounts.plain(minor, Currency.of(one.getKey()))))
        .toList();
  }

  private static long captured(List<MoneyDay> days, LocalDate day) {
    return days.stream()
        .filter(one -> one.businessDay().equals(day))
        .mapToLong(one -> one.captured().minorUnits())
        .sum();
  }

  @GetMapping(PATH + "/movements")
  ModelAndView movements(
      @AuthenticationPrincipal Caller caller,
      MoneyQuery query,
      WhenForm when,
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long cursor) {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, DailyMoney.GROUP);
    var found = money.movements(moment, query.filter(caller, today()), cursor, PAGE);
    var at = fixed(request, moment);
    var files = at.build().getQuery();
    return new ModelAndView("console/movements")
        .addObject("when", WhenView.of(moment, asked, clock.instant()))
        .addObject("rows", found.stream().map(one -> MovementRow.of(one, clock.instant())).toList())
        .addObject("csv", PATH + "/movements.csv?" + files)
        .addObject("xlsx", PATH + "/movements.xlsx?" + files)
        .addObject(
            "next",
            found.size() < PAGE
                ? null
                : at.replaceQueryParam("cursor", found.getLast().position()).build().toUriString());
  }

  private static UriComponentsBuilder fixed(HttpServletRequest request, AsOf moment) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("cursor")
        .replaceQueryParam("asOf", moment.at())
        .replaceQueryParam("asOfPosition", moment.position());
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + "/movements.csv", PATH + "/movements.xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyQuery query,
      WhenForm when,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when.query(clock.instant()), DailyMoney.GROUP);
    MoneyFile.of(money, moment, query.filter(caller, today())).answer(request, response);
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
